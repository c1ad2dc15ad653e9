import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { useLabels, type Labels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { ourWords } from './ours.words';

type Referral = CaseFile['referrals'][number];
type Step = Referral['life'][number];

/** The list that a step's reason is a code of. */
const reasons: Readonly<Record<string, string>> = {
  ReferralDeclined: 'decline-reason',
  ReferralForwarded: 'forward-reason',
  ReferralWithdrawn: 'referral-withdrawal-reason',
};

function saidOf({ type, reason, outcome }: Step, labels: Labels): string | undefined {
  const list = reasons[type];
  if (list !== undefined) return labels.code(list, reason);
  return type === 'ReferralCompleted' ? labels.code('referral-outcome', outcome) : undefined;
}

/** What became of a referral: why it was declined or went on, what came of it, and on what its recipient continues. */
export function Became({ referral: { life }, units }: { readonly referral: Referral } & Pick<CaseFile, 'units'>) {
  const say = useWords(ourWords);
  const labels = useLabels();
  const end = life.findLast((step) => saidOf(step, labels) !== undefined);
  const continued = life.findLast(({ type }) => type === 'RecipientContinued');
  const onward = end?.type === 'ReferralForwarded' ? units[end.to ?? ''] : undefined;
  const report = textOf(wordsOf(end, 'narrative').text);
  return (
    <>
      {end && <span className="under">{[saidOf(end, labels), onward].filter(Boolean).join(' → ')}</span>}
      {report !== undefined && <span className="under as-written">{report}</span>}
      {continued && (
        <span className="under">
          {filled(say.continued, {
            basis: labels.code('legal-basis', continued.legalBasis),
            reason: labels.code('continuation-reason', continued.reason).toLowerCase(),
          })}
        </span>
      )}
    </>
  );
}
