import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { id, person, recipientOf, unit, type UnitName } from './testing/cast';
import * as make from './testing/children-facts';
import { accepted, opened, sent } from './testing/facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const r1 = id(2, 1);
const open = (to: UnitName, fieldSets: readonly 'staff'[] = []) => [
  opened(),
  sent(r1, to, { purpose: to === 'coordination' ? 'coordination' : 'report', fieldSets: [...fieldSets] }),
  accepted(r1),
];
const told = (to: UnitName, ...facts: readonly StoredFact[]) => noticesTo(recipientOf(to), [...open(to), ...facts]);
const approaches = (to: UnitName, ...facts: readonly StoredFact[]) =>
  told(to, ...facts)
    .map(({ type }) => type)
    .filter((type) => /Approach|Warning/.test(type));
const whole = (by: UnitName, doNotCall: boolean) => [
  make.approachPlanned(by, doNotCall),
  make.warned(by, doNotCall),
  make.approached(by, doNotCall),
];
const others = ['family', 'affected', 'coordination', 'fyn'] as const;

describe('of an approach of the police is told', () => {
  it.each(others)('%s: only whom not to call until when, and when that is over', (to) => {
    const [planned, ...then] = whole('police', true);
    expect(approaches(to, planned!, ...then)).toEqual(['ApproachPlanned', 'ApproachMade']);
    expect(told(to, planned!).at(-1)?.data).toEqual({
      factId: planned!.id,
      approachId: id(7, 8),
      personId: person.perpetrator,
      when: '2026-03-03T10:00:00.000Z',
      doNotCall: true,
    });
    const made = then.at(-1)!;
    expect(told(to, ...then).at(-1)?.data).toEqual({ factId: made.id, approachId: id(7, 8), doNotCall: true });
  });
  it.each(others)('%s: that it was cancelled, where it kept them from calling', (to) =>
    expect(approaches(to, make.approachPlanned('police', true), make.approachCancelled('police', true))).toEqual([
      'ApproachPlanned',
      'ApproachCancelled',
    ]),
  );
  it.each(others)('%s: nothing at all where they may call him', (to) =>
    expect(approaches(to, ...whole('police', false))).toEqual([]),
  );
  it('to the police themselves all of it, and to the home', () => {
    expect(told('police', ...whole('police', false)).at(-3)?.data).toMatchObject({ kind: 'hearing' });
    expect(approaches('police', ...whole('police', false))).toHaveLength(3);
    expect(typesTo(recipientOf('home'), [opened(), ...whole('police', false)])).toHaveLength(2 + 3);
  });
  it('to whoever has not accepted its referral nothing, not even a hold', () =>
    expect(
      typesTo(recipientOf('affected'), [opened(), sent(r1, 'affected'), make.approachPlanned('police', true)]),
    ).not.toContain('ApproachPlanned'));
  it('to those who work with perpetrators nothing', () =>
    expect(told('perpetrators', ...whole('police', true))).toEqual([]));
});

describe('the coordinators', () => {
  it('are told of an approach of their own whole, and of everything else as the home is', () => {
    expect(approaches('coordination', ...whole('coordination', false))).toHaveLength(3);
    const told_ = wordsTo(recipientOf('coordination'), [...open('coordination'), make.visitation()], 'VisitationNoted');
    expect(told_).toEqual(['narrative']);
  });
});

describe('who is her contact person is told', () => {
  const names = (to: UnitName, ...sets: readonly 'staff'[]) =>
    noticesTo(recipientOf(to), [...open(to, sets), make.coordinator()]).at(-1);

  it.each(['family', 'police', 'affected'] as const)('%s: by pseudonym, and neither from which unit nor how', (to) => {
    const { data } = names(to)!;
    expect(Object.keys(data).toSorted()).toEqual(['coordinatorId', 'deputy', 'factId', 'scope', 'who']);
  });
  it.each(['family', 'police', 'affected'] as const)('%s: by name where staff was chosen', (to) =>
    expect((names(to, 'staff')!.data.parts as { class: string }[]).map((part) => part.class)).toEqual(['staff']),
  );
  it.each(['family', 'police', 'affected'] as const)('%s: when that is over', (to) =>
    expect(told(to, make.coordinatorEnded()).at(-1)?.data).toMatchObject({ reason: 'left' }),
  );
  it('nobody who works with perpetrators', () => expect(told('perpetrators', make.coordinator())).toEqual([]));
});

describe('a colleague who is brought in', () => {
  it('is known in that unit and at home, by name, and nowhere else', () => {
    const last = (to: UnitName) => told(to, make.colleague('police')).at(-1);
    expect(last('police')?.data).toMatchObject({ byUnit: unit.police, parts: [{ class: 'staff' }] });
    for (const to of ['family', 'affected', 'fyn'] as const) expect(last(to)?.type).not.toBe('ColleagueAssigned');
    expect(typesTo(recipientOf('home'), [opened(), make.colleague('police')])).toContain('ColleagueAssigned');
  });
});
