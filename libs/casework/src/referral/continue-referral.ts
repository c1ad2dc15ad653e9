import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { basisServes } from './rules-of-sending';
import { continuationReason, legalBasis } from './codes';
import { RecipientContinued } from './facts';
import { sentTo, stillOpen } from './of-route';

const ownBases = legalBasis.codes.filter((basis) => basis !== 'consent');

/** The recipient puts its access on a basis of its own, while it is open; withdrawing the consent then leaves it. */
export class ContinueReferral {
  @IsId() referralId!: Id;
  @IsCode(ownBases) legalBasis!: Exclude<CodeOf<typeof legalBasis>, 'consent'>;
  @IsCode(continuationReason) reason!: CodeOf<typeof continuationReason>;
}

export const continueReferral = decide(ContinueReferral, (state, { referralId, legalBasis: basis, reason }, known) => {
  const referral = stillOpen(state, sentTo(state, referralId, known.by), known.by);
  if (referral.legalBasis === basis) return [];
  const standing = known.standingOf(referral.to);
  if (standing === undefined) throw refusal('no-such-unit');
  const broken = basisServes({ legalBasis: basis, purpose: referral.purpose }, { standing });
  if (broken) throw broken;
  return [RecipientContinued.of({ referralId, legalBasis: basis, reason })];
});
