import type { CaseState } from '../case';
import { knows } from '../entitlement';
import { RECORDS_OWNER, type Known } from '../kernel/decision';
import type { Alias, Id } from '../kernel/words';
import { hasForgotten } from '../life/state';
import { policeUnitsIn } from '../order/police-units';
import { refusal } from '../refusals';
import type { Requested } from './state';

/** Whose words went when they were not taken on, or taken back. */
const closedWith: ReadonlySet<string> = new Set(['declined', 'forwarded', 'withdrawn']);

/** The actor's unit, or whichever of the agency for who decides on its records, that keeps one of the case: its home, or whom a referral, an order or a breach told. @throws Refusal `no-such-case` */
export function controllerOf(state: CaseState, { by, ownUnits }: Known): Alias {
  const { intake, referral } = state;
  const own = by.role === RECORDS_OWNER ? ownUnits : [by.unit];
  const told = [...referral.lives.values()].filter(({ progress }) => !closedWith.has(progress.status));
  const kept = [intake.homeUnit, ...told.map(({ terms }) => terms.to), ...policeUnitsIn(state)];
  const found = kept.find((unit) => unit !== undefined && own.includes(unit));
  if (found === undefined) throw refusal('no-such-case');
  return found;
}

/** What was asked for by this controller. @throws Refusal `no-such-forgetting` */
export function requestOf({ forgetting }: CaseState, controller: Alias, id: Id): Requested {
  const requested = forgetting.requests.get(id);
  if (requested?.controller !== controller) throw refusal('no-such-forgetting');
  return requested;
}

/**
 * Nothing is forgotten that is worked on, or that somebody must keep.
 * @throws Refusal `still-worked-on`, `legal-hold`
 */
export function mustBeFree(state: CaseState, { ownUnits }: Known): void {
  const isOpenHere = (unit: Alias) =>
    knows(state, unit) && !(state.intake.homeUnit === unit && state.life.closed !== undefined);
  if (ownUnits.some(isOpenHere)) throw refusal('still-worked-on');
  const holds = [...state.forgetting.holds.values()];
  if (holds.some(({ controller, lifted }) => !lifted && ownUnits.includes(controller))) throw refusal('legal-hold');
}

/** Those whom the controller's agency can still open something of. */
export const stillKnown = ({ life }: CaseState, controller: Alias, persons: readonly Id[]): readonly Id[] =>
  persons.filter((person) => !hasForgotten(life, controller, person));
