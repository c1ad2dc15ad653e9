import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { DangerCleared } from './facts';

export class ClearDanger {
  @IsId() dangerId!: Id;
}

export const clearDanger = decide(ClearDanger, (state, { dangerId }, known) => {
  mustKnow(state, known.by);
  if (!state.intake.dangers.has(dangerId)) throw refusal('no-such-danger');
  return state.intake.openDangers.has(dangerId) ? [DangerCleared.of({ dangerId })] : [];
});
