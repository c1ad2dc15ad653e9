import type { CaseFile } from '../api/answers';
import { useAct } from '../cases/use-act';
import { useWritten } from '../drafts/use-written';
import { TextArea } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { answerWords } from './answer.words';
import { Exchange } from './exchange';

type Referral = CaseFile['referrals'][number];

/** What the recipients of this unit's referrals have asked, and wait for. */
export function AskedOfUs({ file }: { readonly file: CaseFile }) {
  return file.referrals.map((referral) => {
    const questionId = referral.life.findLast(({ type }) => type === 'InformationRequested')?.questionId;
    const isWaiting = !referral.toUs && referral.status === 'awaiting-information';
    if (!isWaiting || questionId === undefined) return null;
    return <Question key={questionId} referral={referral} questionId={questionId} />;
  });
}

function Question({ referral, questionId }: { readonly referral: Referral; readonly questionId: string }) {
  const say = useWords(answerWords);
  const labels = useLabels();
  const { caseId, referralId, purpose, life } = referral;
  const place = { form: 'referral-answer', caseId, about: questionId } as const;
  const { draft, set, kept } = useWritten(place, { answer: '' });
  const act = useAct('referrals/{referralId}/information', { caseId, referralId }, kept.sent);
  const asked = useAsked(
    unanswered(draft, ['answer']),
    () => act.mutate({ questionId, answer: draft.answer.trim() }),
    kept,
    act,
  );
  return (
    <Part title={say.questionTitle} act={act} asked={asked} label={say.answerSend}>
      <p>{filled(say.questionFor, { purpose: labels.code('referral-purpose', purpose) })}</p>
      <Exchange life={life} />
      <TextArea
        label={say.answerLabel}
        value={draft.answer}
        error={asked.errorOf('answer')}
        onChange={(answer) => set({ answer })}
      />
    </Part>
  );
}
