import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsFlag, IsId, IsInstant, IsWords, IsWordsList, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import * as code from './codes';
import { SafeReachRevoked, SafeReachSet } from './facts';
import { happened } from './happened';
import { mustBeHere } from './persons';

export class SetSafeReach {
  @IsId() personId!: Id;
  @IsCode(code.safeReachChannel) channel!: CodeOf<typeof code.safeReachChannel>;
  /** The number, the address, or through whom. */
  @IsWords(254) value!: string;
  /** When: "weekdays after 10". */
  @Optional() @IsWords(200) window?: string;
  @IsFlag() mayCall!: boolean;
  @IsFlag() mayLeaveMessage!: boolean;
  @IsCode(code.yesNoUnknown) perpetratorHasAccess!: CodeOf<typeof code.yesNoUnknown>;
  @Optional() @IsWordsList(254, { max: 20 }) neverUse?: string[];
  /** When it was last known to be safe; now without it. */
  @Optional() @IsInstant() checkedAt?: Instant;
}

/**
 * Every recipient is told the safe reach first of all, so it is the affected person's alone. Set anew, the one before is
 * revoked: whoever is told nothing new any more learns that much.
 */
export const setSafeReach = decide(SetSafeReach, (state, intent, known) => {
  mustKnow(state, known.by);
  const { personId, checkedAt = known.now, mayCall, ...reach } = intent;
  mustBeHere(state.intake, personId);
  if (personId !== state.intake.affected) throw refusal('safe-reach-affected-only');
  happened(known.now, checkedAt);
  const used = mayCall || reach.mayLeaveMessage;
  if (reach.perpetratorHasAccess === 'yes' && used) throw refusal('unsafe-reach');
  const set = SafeReachSet.of({ personId, checkedAt, mayCall, reach }, { about: personId });
  return state.intake.safeReach.has(personId) ? [SafeReachRevoked.of({ personId }), set] : [set];
});
