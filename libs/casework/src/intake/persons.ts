import type { Alias, Id } from '../kernel/words';
import { refusal } from '../refusals';
import { isPerson, standsAs, type IntakeState, type Person } from './state';

/** For the person whom the route names. @throws Refusal `person-not-found` */
export function mustBeHere(intake: IntakeState, id: Id): void {
  if (!intake.persons.has(id) && id !== intake.affected) throw refusal('person-not-found');
}

/** The person whom the route names, as last described. @throws Refusal `person-not-found`, `person-merged` */
export function describedPerson(intake: IntakeState, id: Id): Person {
  const person = intake.persons.get(id);
  if (!person) throw refusal('person-not-found');
  if (person.mergedInto !== undefined) throw refusal('person-merged', { into: person.mergedInto });
  return person;
}

/** Persons whom a body names: each of this case, none retracted. @throws Refusal `no-such-person` */
export function mustBePersons(intake: IntakeState, ids: readonly (Id | undefined)[]): void {
  if (ids.some((id) => id !== undefined && !isPerson(intake, id))) throw refusal('no-such-person');
}

/** The unit that described whoever this person turned out to be: nobody else is told who that is by being refused. */
export const writerOf = (intake: IntakeState, id: Id): Alias | undefined =>
  intake.persons.get(standsAs(intake, id))?.unit;
