import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ReferralLine } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, TextArea } from '../forms/fields';
import { Save, type Acting } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { answerWords } from './answer.words';

export interface FormProps {
  readonly line: ReferralLine;
  readonly close: () => void;
}

interface LinesProps extends Pick<FormProps, 'close'> {
  readonly name: string;
  readonly send: string;
  readonly act: Acting;
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form'>;
  readonly children: ReactNode;
}

/** A few lines that answer, or nothing after all. */
function Lines({ name, send, act, asked, close, children }: LinesProps) {
  const say = useWords(answerWords);
  return (
    <form aria-label={name} {...asked.form}>
      {children}
      <Save act={act} label={send} primary>
        <button type="button" className="button button-secondary" onClick={close}>
          {say.cancel}
        </button>
      </Save>
    </form>
  );
}

export function Decline({ line: { caseId, referralId }, close }: FormProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  // What was declined is no longer theirs to see.
  const act = useAct('referrals/{referralId}/decline', { caseId, referralId }, () => void navigate({ to: '/inbox' }));
  const asked = useAsked(unanswered({ reason }, ['reason']), () =>
    act.mutate({ reason } as BodyOf<'referrals/{referralId}/decline'>),
  );
  return (
    <Lines name={say.decline} send={say.declineSend} act={act} asked={asked} close={close}>
      <Radios
        label={say.declineWhy}
        hint={say.declineHint}
        value={reason}
        options={labels.list('decline-reason')}
        error={asked.errorOf('reason')}
        onChange={setReason}
      />
    </Lines>
  );
}

export function Ask({ line: { caseId, referralId }, close }: FormProps) {
  const say = useWords(answerWords);
  const [question, setQuestion] = useState('');
  const act = useAct('referrals/{referralId}/questions', { caseId, referralId }, close);
  const asked = useAsked(unanswered({ question }, ['question']), () => act.mutate({ question: question.trim() }));
  return (
    <Lines name={say.ask} send={say.askSend} act={act} asked={asked} close={close}>
      <TextArea
        label={say.askWhat}
        hint={say.askHint}
        value={question}
        error={asked.errorOf('question')}
        onChange={setQuestion}
      />
    </Lines>
  );
}

export function Complete({ line: { caseId, referralId }, close }: FormProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const [draft, setDraft] = useState({ outcome: '', report: '' });
  const act = useAct('referrals/{referralId}/completion', { caseId, referralId }, close);
  const asked = useAsked(unanswered(draft, ['outcome', 'report']), () =>
    act.mutate({ ...draft, report: draft.report.trim() } as BodyOf<'referrals/{referralId}/completion'>),
  );
  return (
    <Lines name={say.complete} send={say.completeSend} act={act} asked={asked} close={close}>
      <Radios
        label={say.outcome}
        value={draft.outcome}
        options={labels.list('referral-outcome')}
        error={asked.errorOf('outcome')}
        onChange={(outcome) => setDraft({ ...draft, outcome })}
      />
      <TextArea
        label={say.report}
        value={draft.report}
        error={asked.errorOf('report')}
        onChange={(report) => setDraft({ ...draft, report })}
      />
    </Lines>
  );
}
