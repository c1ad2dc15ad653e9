import { decide } from '../case';
import { IsId, IsWords } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { InformationRequested } from './facts';
import { sentTo, stillOpen } from './of-route';
import { receipt } from './receive-referral';

/** The recipient asks the sender; the clock stands until the answer. One question at a time. */
export class AskForInformation {
  @IsId() referralId!: Id;
  @IsWords(20_000) question!: string;
}

export const askForInformation = decide(AskForInformation, (state, { referralId, question }, known) => {
  const referral = stillOpen(state, sentTo(state, referralId, known.by), known.by);
  if (referral.status === 'awaiting-information') throw refusal('information-awaited');
  return [
    ...receipt(referral),
    InformationRequested.of({ referralId, questionId: known.newId(), narrative: { text: question } }),
  ];
});
