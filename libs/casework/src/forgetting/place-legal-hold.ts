import { decide } from '../case';
import type { CodeOf } from '../kernel/code-list';
import { IsCode } from '../kernel/validators';
import { legalHoldReason } from './codes';
import { controllerOf } from './controller';
import { LegalHoldPlaced } from './facts';

/** The agency must keep what it has: nothing of this case is forgotten there until the hold is lifted. */
export class PlaceLegalHold {
  @IsCode(legalHoldReason) why!: CodeOf<typeof legalHoldReason>;
}

export const placeLegalHold = decide(PlaceLegalHold, (state, { why }, known) => [
  LegalHoldPlaced.of({ holdId: known.newId(), controller: controllerOf(state, known), why }),
]);
