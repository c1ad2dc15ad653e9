import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { SafeReachRevoked } from './facts';
import { mustBeHere } from './persons';

export class RevokeSafeReach {
  @IsId() personId!: Id;
}

export const revokeSafeReach = decide(RevokeSafeReach, (state, { personId }, known) => {
  mustKnow(state, known.by);
  mustBeHere(state.intake, personId);
  return state.intake.safeReach.has(personId) ? [SafeReachRevoked.of({ personId })] : [];
});
