import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided, Words } from '../kernel/fact';
import type { Id, Pseudonym } from '../kernel/words';
import type { capacity } from '../intake/codes';
import type { IntakeState } from '../intake/state';
import type { restrictionReason } from './codes';

type Capacity = CodeOf<typeof capacity>;
type Reason = CodeOf<typeof restrictionReason>;

/** Members of staff who turn out to be parties to the case, and what that makes of it. */
export interface PartiesFound {
  readonly staff: readonly Pseudonym[];
  readonly reason: Reason;
}

/** Whoever saw or heard something is no party for it. */
const reasons: readonly (readonly [Capacity, Reason])[] = [
  ['affected', 'employee'],
  ['perpetrator', 'staff-as-perpetrator'],
  ['guardian', 'conflict-of-interest'],
  ['relative', 'conflict-of-interest'],
  ['child', 'conflict-of-interest'],
];

/** Parties by the numbers and addresses in what is about to be written: matched as tokens, never by what words say. */
export function partiesIn(intake: IntakeState, decided: readonly Decided[], known: Known): PartiesFound | undefined {
  const found = decided.flatMap((fact) =>
    fact.words.flatMap((words) => {
      const reason = reasonFor(capacitiesOf(intake, fact, words.person));
      const staff = reason ? staffIn(words, known) : [];
      return reason && staff.length > 0 ? [{ staff, reason }] : [];
    }),
  );
  const [first] = found;
  return first && { staff: [...new Set(found.flatMap(({ staff }) => staff))], reason: first.reason };
}

const reasonFor = (capacities: readonly Capacity[]): Reason | undefined =>
  reasons.find(([as]) => capacities.includes(as))?.[1];

function capacitiesOf(intake: IntakeState, { type, plain }: Decided, person: Id | undefined): readonly Capacity[] {
  if (type === 'PersonDescribed') return plain.capacities as readonly Capacity[];
  if (type === 'ContactReported') return plain.reporter === 'affected' ? ['affected'] : [];
  if (person === undefined || person === intake.affected) return ['affected'];
  return intake.persons.get(person)?.capacities ?? [];
}

function staffIn({ class: of, fields }: Words, known: Known): readonly Pseudonym[] {
  if (of === 'cpr') return listed(fields.cpr).flatMap((value) => known.staffWith('cpr', value));
  if (of !== 'reach') return [];
  return [
    ...[...listed(fields.phones), ...listed(fields.value)].flatMap((value) => known.staffWith('phone', value)),
    ...[...listed(fields.emails), ...listed(fields.value)].flatMap((value) => known.staffWith('email', value)),
  ];
}

const listed = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');
