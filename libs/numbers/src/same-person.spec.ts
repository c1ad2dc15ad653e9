import { describe, expect, it } from '@jest/globals';
import { catalogue, type Decided } from '@vaern/casework';
import { SamePerson } from './same-person';

const { CasesLinked, CasesUnlinked } = catalogue;
const until = '2025-12-31T23:00:00.000Z';
const inTime = '2025-12-31T22:59:59.999Z';
const unit = `u-${'a'.repeat(26)}`;
const other = `c-${'a'.repeat(26)}`;
type Relation = 'same-affected' | 'same-perpetrator' | 'roles-swapped' | 'household';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const linked = (n: number, relation: Relation = 'same-affected') =>
  CasesLinked.of({ linkId: id(n), unit, other, relation });
const unlinked = (n: number) => CasesUnlinked.of({ linkId: id(n), unit, reason: 'not-the-same' });
type Told = readonly [caseId: string, fact: Decided, recordedAt?: string];
const both = (one: string, another: string, fact: Decided, at = inTime): readonly Told[] => [
  [one, fact, at],
  [another, fact, at],
];

function personsOf(told: readonly Told[], leftOut: readonly string[] = []) {
  const same = new SamePerson(until);
  for (const [caseId, { type, plain }, recordedAt = inTime] of told) same.add(caseId, { type, plain, recordedAt });
  const persons = new Set(same.persons(new Set(leftOut)).values());
  return [...persons].map((cases) => [...cases].toSorted().join('')).filter((cases) => cases.length > 1);
}

describe('cases are one person’s', () => {
  const pair = both('a', 'b', linked(1));

  it('when they stood linked so', () => expect(personsOf(pair)).toEqual(['ab']));
  it.each(['same-perpetrator', 'roles-swapped', 'household'] as const)('and not when it was %s', (relation) =>
    expect(personsOf(both('a', 'b', linked(1, relation)))).toEqual([]),
  );
  it('over others, too, in whatever order they were linked', () => {
    const chain = [...pair, ...both('c', 'd', linked(2)), ...both('e', 'f', linked(4))];
    expect(personsOf([...chain, ...both('d', 'a', linked(3))])).toEqual(['abcd', 'ef']);
  });
  it('until the link was undone, in whichever of the two', () => {
    expect(personsOf([...pair, ['b', unlinked(1)]])).toEqual([]);
    expect(personsOf([...pair, ...both('b', 'a', linked(2)), ['b', unlinked(1)]])).toEqual(['ab']);
  });
  it('as it was when the year ended', () => {
    expect(personsOf([...pair, ['a', unlinked(1), until]])).toEqual(['ab']);
    expect(personsOf(both('a', 'b', linked(1), until))).toEqual([]);
  });
  it('also where the other case said it a moment after the year', () =>
    expect(
      personsOf([
        ['a', linked(1)],
        ['b', linked(1), until],
      ]),
    ).toEqual(['ab']));
  it('and never over one that is left out', () =>
    expect(personsOf([...pair, ...both('b', 'c', linked(2))], ['b'])).toEqual([]));
});

it('whoever stood linked can be asked after', () => {
  const same = new SamePerson(until);
  for (const [caseId, { type, plain }] of [...both('a', 'b', linked(1)), ...both('c', 'd', linked(2, 'household'))])
    same.add(caseId, { type, plain, recordedAt: inTime });
  expect([...same.linked()]).toEqual(['a', 'b']);
});
