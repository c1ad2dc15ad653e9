import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ReferralLine } from '../api/answers';
import { useAct, type BodyOf } from '../cases/use-act';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { useWritten } from '../drafts/use-written';
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
  /** The unit that sent it, where that was told. */
  readonly sender?: string | undefined;
  /** To decline it instead. */
  readonly decline: () => void;
}

interface LinesProps extends Pick<FormProps, 'close'> {
  readonly name: string;
  readonly send: string;
  readonly act: Acting;
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form' | 'kept'>;
  readonly children: ReactNode;
}

/** A few lines that answer, or nothing after all. */
export function Lines({ name, send, act, asked, close, children }: LinesProps) {
  const say = useWords(answerWords);
  return (
    <form aria-label={name} {...asked.form}>
      <DraftFound draft={asked.kept} />
      {children}
      <DraftSaved draft={asked.kept} />
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
  const asked = useAsked(
    unanswered({ reason }, ['reason']),
    () => act.mutate({ reason } as BodyOf<'referrals/{referralId}/decline'>),
    'choices',
    act,
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
  const place = { form: 'question', caseId, referralId } as const;
  const { draft, set, kept } = useWritten(place, { question: '' });
  const act = useAct('referrals/{referralId}/questions', { caseId, referralId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, ['question']),
    () => act.mutate({ question: draft.question.trim() }),
    kept,
    act,
  );
  return (
    <Lines name={say.ask} send={say.askSend} act={act} asked={asked} close={close}>
      <TextArea
        label={say.askWhat}
        hint={say.askHint}
        value={draft.question}
        error={asked.errorOf('question')}
        onChange={(question) => set({ question })}
      />
    </Lines>
  );
}

export function Complete({ line: { caseId, referralId }, close }: FormProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const place = { form: 'referral-report', caseId, about: referralId } as const;
  const { draft, set, kept } = useWritten(place, { outcome: '', report: '' });
  const act = useAct('referrals/{referralId}/completion', { caseId, referralId }, kept.sentAnd(close));
  const asked = useAsked(
    unanswered(draft, ['outcome', 'report']),
    () => act.mutate({ ...draft, report: draft.report.trim() } as BodyOf<'referrals/{referralId}/completion'>),
    kept,
    act,
  );
  return (
    <Lines name={say.complete} send={say.completeSend} act={act} asked={asked} close={close}>
      <Radios
        label={say.outcome}
        value={draft.outcome}
        options={labels.list('referral-outcome')}
        error={asked.errorOf('outcome')}
        onChange={(outcome) => set({ outcome })}
      />
      <TextArea
        label={say.report}
        value={draft.report}
        error={asked.errorOf('report')}
        onChange={(report) => set({ report })}
      />
    </Lines>
  );
}
