import { decide } from '../case';
import { IsId, IsWords } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { InformationProvided } from './facts';
import { sentBy, stillConsented, stillOpen } from './of-route';

/** The sender answers; the clock goes on from where it stood. */
export class ProvideInformation {
  @IsId() referralId!: Id;
  @IsId() questionId!: Id;
  @IsWords(20_000) answer!: string;
}

export const provideInformation = decide(ProvideInformation, (state, { referralId, questionId, answer }, known) => {
  const referral = sentBy(state, referralId, known.by);
  if (referral.answered.includes(questionId)) return [];
  const open = stillOpen(state, referral, known.by);
  if (open.status !== 'awaiting-information' || open.questionId !== questionId) throw refusal('no-such-question');
  stillConsented(state, open, known);
  const clock = { respondBy: known.resumed(open), opensAt: known.opensAt(open.urgency) };
  return [InformationProvided.of({ referralId, questionId, ...clock, narrative: { text: answer } })];
});
