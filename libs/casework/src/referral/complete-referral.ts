import { decide } from '../case';
import { endedWith } from '../coordination/ended';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, IsWords } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { outcome } from './codes';
import { ReferralCompleted } from './facts';
import { sentTo, stillOpen } from './of-route';

/** What a recipient may report: that it took the whole case over is said by taking it over. */
const reported = outcome.codes.filter((code) => code !== 'handed-over');

/** The recipient reports back and is done. No conclusion without a report. */
export class CompleteReferral {
  @IsId() referralId!: Id;
  @IsCode(reported) outcome!: Exclude<CodeOf<typeof outcome>, 'handed-over'>;
  @IsWords(20_000) report!: string;
}

export const completeReferral = decide(CompleteReferral, (state, { referralId, outcome: came, report }, { by }) => {
  const referral = sentTo(state, referralId, by);
  if (referral.status === 'completed' && referral.outcome === came) return [];
  const { status } = stillOpen(state, referral, by);
  if (status === 'awaiting-information') throw refusal('information-awaited');
  if (status !== 'accepted') throw refusal('referral-not-accepted');
  return [
    ...endedWith(state, referralId),
    ReferralCompleted.of({ referralId, outcome: came, narrative: { text: report } }),
  ];
});
