import type { IntakeState } from '../intake/state';
import type { Known } from '../kernel/decision';
import type { Alias, Id } from '../kernel/words';
import { refusal } from '../refusals';
import { isChild } from './state';

/** @throws Refusal `not-a-child` */
export function mustBeChildren(intake: IntakeState, ids: readonly Id[]): void {
  if (!ids.every((id) => isChild(intake, id))) throw refusal('not-a-child');
}

/** The family unit of the actor's own agency. @throws Refusal `no-family-unit` */
export function familyUnitOf(known: Known): Alias {
  const unit = known.ownUnit('family');
  if (unit === undefined || unit === known.by.unit) throw refusal('no-family-unit');
  return unit;
}
