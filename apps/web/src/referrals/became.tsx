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

/** What became of a referral: why it was declined, went on or was taken back, what came of it, and on what its recipient continues. */
export function Became({ referral: { life }, units }: { readonly referral: Referral } & Pick<CaseFile, 'units'>) {
  const say = useWords(ourWords);
  const labels = useLabels();
  const ends = life.flatMap((step) => {
    const said = saidOf(step, labels);
    return said === undefined ? [] : [{ step, said }];
  });
  const continued = life.findLast(({ type }) => type === 'RecipientContinued');
  const report = textOf(wordsOf(ends.at(-1)?.step, 'narrative').text);
  return (
    <>
      {ends.map(({ step, said }) => (
        <span key={step.factId} className="under">
          {[said, step.type === 'ReferralForwarded' && units[step.to ?? '']].filter(Boolean).join(' → ')}
        </span>
      ))}
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
