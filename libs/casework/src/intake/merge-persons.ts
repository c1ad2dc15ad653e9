import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { Decided } from '../kernel/fact';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { saysTheSame } from './describe-person';
import { PersonDescribed, PersonsMerged } from './facts';
import { mustBeHomeOrWriter } from './home-or-writer';
import { describedPerson, mustBePersons, writerOf } from './persons';
import type { IntakeState, Person } from './state';
import { united } from './united';

/** The person of the route and another one are the same: one description, with the words of both. */
export class MergePersons {
  @IsId() personId!: Id;
  /** Who remains. */
  @IsId() into!: Id;
}

export const mergePersons = decide(MergePersons, (state, { personId, into }, { by }) => {
  mustKnow(state, by);
  const { intake } = state;
  if (personId === intake.affected) throw refusal('merge-into-affected');
  mustBeHomeOrWriter(intake, by, writerOf(intake, personId));
  if (intake.persons.get(personId)?.mergedInto === into) return [];
  const gone = describedPerson(intake, personId);
  const stays = whoStays(intake, { personId, into });
  mustBeHomeOrWriter(intake, by, stays.unit);
  mustBeOneHuman({ gone, stays }, { personId, into });
  return [...asOne(into, { gone, stays }), PersonsMerged.of({ persons: [personId, into], into })];
});

interface Two {
  readonly gone: Person;
  readonly stays: Person;
}

function whoStays(intake: IntakeState, { personId, into }: MergePersons): Person {
  if (into === personId) throw refusal('replacement-needed');
  mustBePersons(intake, [personId, into]);
  const stays = intake.persons.get(into);
  if (!stays) throw refusal('no-such-person');
  return stays;
}

function mustBeOneHuman({ gone, stays }: Two, { personId, into }: MergePersons): void {
  if (gone.guardians.includes(into) || stays.guardians.includes(personId)) throw refusal('own-guardian');
  const has = (capacity: Person['capacities'][number]) =>
    gone.capacities.includes(capacity) || stays.capacities.includes(capacity);
  if (has('affected') && has('perpetrator')) throw refusal('affected-not-perpetrator');
}

/** Whoever was told of the one who goes is told of the one who stays, before it hears that they are the same. */
function asOne(into: Id, { gone, stays }: Two): readonly Decided[] {
  const plain = united(gone, stays);
  if (plain.guardians.length > 10) throw refusal('too-many-guardians');
  const described = PersonDescribed.of({ personId: into, ...plain });
  return saysTheSame(stays, described.plain) ? [] : [described];
}
