import type { IntakeState } from '../intake/state';
import type { By } from '../kernel/decision';
import { refusal } from '../refusals';
import type { LifeState } from './state';

interface Lived {
  readonly intake: IntakeState;
  readonly life: LifeState;
}

/**
 * For what begins something new: the home unit has not closed the case, or another unit goes on with what it was asked.
 * @throws Refusal `case-closed`
 */
export function mustBeOpen({ intake, life }: Lived, { unit }: By): void {
  if (life.closed !== undefined && unit === intake.homeUnit) throw refusal('case-closed');
}
