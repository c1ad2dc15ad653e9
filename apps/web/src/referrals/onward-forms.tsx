import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalOf } from '../api/refusal-of';
import { useAct, type BodyOf } from '../cases/use-act';
import { useWritten } from '../drafts/use-written';
import { Radios, SelectField, TextArea } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { kindOf, useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { Lines, type FormProps } from './answer-forms';
import { answerWords } from './answer.words';
import { onwardFrom } from './onward';

/** What says that it can go on to nobody who was chosen, but back to its sender. */
const goesBack = ['forward-beyond-consent', 'forward-beyond-terms', 'consent-ended', 'referral-to-oneself'];

/** The unit that a referral should have come to: it goes on in the sender's name, and is gone from here. */
export function Forward({ line: { caseId, referralId, purpose }, sender, close, decline }: FormProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const { unit } = useSession();
  const navigate = useNavigate();
  const place = { form: 'forwarding', caseId, referralId } as const;
  const { draft, set, kept } = useWritten(place, { to: '', reason: '', summary: '' });
  const gone = kept.sentAnd(() => void navigate({ to: '/inbox' }));
  const act = useAct('referrals/{referralId}/forwarding', { caseId, referralId }, gone);
  const asked = useAsked(
    unanswered(draft, ['to', 'reason']),
    () => {
      const { to, reason } = draft;
      const summary = draft.summary.trim();
      const body = { to, reason, ...(summary !== '' && { summary }) };
      act.mutate(body as BodyOf<'referrals/{referralId}/forwarding'>);
    },
    kept,
    act,
  );
  const options = onwardFrom({ unit, purpose, sender }, labels.units).map((id) => [id, labels.unitOf(id)] as const);
  return (
    <>
      <Lines name={say.forward} send={say.forwardSend} act={act} asked={asked} close={close}>
        <p>{say.forwardSaid}</p>
        <SelectField
          label={say.forwardTo}
          value={draft.to}
          options={options}
          error={asked.errorOf('to')}
          onChange={(to) => set({ to })}
        />
        <Radios
          label={say.forwardWhy}
          value={draft.reason}
          options={labels.list('forward-reason')}
          error={asked.errorOf('reason')}
          onChange={(reason) => set({ reason })}
        />
        <TextArea
          label={say.forwardSummary}
          hint={say.forwardSummaryHint}
          optional
          value={draft.summary}
          error={asked.wrongAt('summary')}
          onChange={(summary) => set({ summary })}
        />
      </Lines>
      {goesBack.includes(refusalOf(act.error) ?? '') && (
        <button type="button" className="button button-secondary" onClick={decline}>
          {say.declineInstead}
        </button>
      )}
    </>
  );
}

type Continuation = BodyOf<'referrals/{referralId}/continuation'>;

/** On which basis of its own a unit may go on: the centre for the sake of her life alone, a report never to prevent crime. */
const servesAs = (basis: string, { purpose, isCentre }: { readonly purpose: string; readonly isCentre: boolean }) =>
  basis !== 'consent' &&
  !(isCentre && basis !== 'vital-interest') &&
  !(purpose === 'report' && basis === 'crime-prevention');

/** Whoever rests on her consent puts its access on a basis of its own, while the consent stands. */
export function Continue({ line: { caseId, referralId, purpose }, close }: FormProps) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const isCentre = kindOf(useSession()) === 'centre';
  const [draft, setDraft] = useState({ legalBasis: '', reason: '' });
  const act = useAct('referrals/{referralId}/continuation', { caseId, referralId }, close);
  const asked = useAsked(
    unanswered(draft, ['legalBasis', 'reason']),
    () => act.mutate(draft as Continuation),
    'choices',
    act,
  );
  return (
    <Lines name={say.continue} send={say.continueSend} act={act} asked={asked} close={close}>
      <p>{say.continueSaid}</p>
      <Radios
        label={say.continueBasis}
        value={draft.legalBasis}
        options={labels.list('legal-basis').filter(([basis]) => servesAs(basis, { purpose, isCentre }))}
        error={asked.errorOf('legalBasis')}
        onChange={(legalBasis) => setDraft({ ...draft, legalBasis })}
      />
      <Radios
        label={say.continueWhy}
        value={draft.reason}
        options={labels.list('continuation-reason')}
        error={asked.errorOf('reason')}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </Lines>
  );
}
