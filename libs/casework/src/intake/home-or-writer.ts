import type { By } from '../kernel/decision';
import type { Alias } from '../kernel/words';
import { refusal } from '../refusals';
import type { IntakeState } from './state';

/** For what a unit that knows the case may still not change. @throws Refusal `home-or-writer-only` */
export function mustBeHomeOrWriter({ homeUnit }: IntakeState, { unit }: By, writer: Alias | undefined): void {
  if (unit !== homeUnit && unit !== writer) throw refusal('home-or-writer-only');
}
