import { describe, expect, it } from '@jest/globals';
import { giveConsent } from '../consent/give-consent';
import { caseLife } from '../case';
import { by, drawn, given, stored } from '../testing/decision';
import { affected, child, opened, perpetrator, person, referredTo, witness, type Past } from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import { PersonDescribed, PersonRetracted, PersonsMerged } from './facts';
import { mergePersons } from './merge-persons';
import { retractPerson } from './retract-person';
import { sameAs } from './state';

type Capacities = Parameters<typeof PersonDescribed.of>[0]['capacities'];
const aPerson = (personId: string, capacities: Capacities, more: object = {}) =>
  PersonDescribed.of({
    personId,
    capacities,
    identityStatus: 'suspected',
    minor: false,
    guardians: [],
    addressProtection: 'none',
    knowsOfCase: 'unknown',
    interpreterNeeded: false,
    ...more,
  });
const guardian = drawn(800_005);
const two = [opened, person(perpetrator, 'perpetrator'), person(guardian, 'guardian')] as const;
const body = { personId: guardian, into: perpetrator };
const merged = PersonsMerged.of({ persons: [guardian, perpetrator], into: perpetrator });
const retract = { personId: perpetrator, reason: 'wrong-person' } as const;

describe('two persons are merged', () => {
  it('into one who is all that they were, before anyone hears that they are one', () => {
    const [united, last, ...more] = given(...two)
      .when(mergePersons, body)
      .by(visitator)
      .decided();
    expect(united).toMatchObject({ plain: { personId: perpetrator, capacities: ['perpetrator', 'guardian'] } });
    expect(united?.words).toEqual([]);
    expect([last, more]).toEqual([merged, []]);
  });
  it('without a word when the one who stays was all of it before', () =>
    given(opened, person(perpetrator, 'perpetrator', 'guardian'), person(guardian, 'guardian'))
      .when(mergePersons, body)
      .by(visitator)
      .gives(merged));
  it('with the greater care of either', () => {
    const stays = aPerson(perpetrator, ['witness'], { knowsOfCase: 'no', guardians: [affected], language: 'da' });
    const goes = aPerson(guardian, ['guardian'], {
      identityStatus: 'known',
      minor: true,
      guardians: [witness, affected],
      addressProtection: 'special',
      interpreterNeeded: true,
      language: 'ar',
      relation: 'family',
    });
    const [united] = given(opened, stays, goes).when(mergePersons, body).by(visitator).decided();
    expect(united?.plain).toEqual({
      personId: perpetrator,
      capacities: ['witness', 'guardian'],
      relation: 'family',
      identityStatus: 'known',
      minor: true,
      guardians: [affected, witness],
      addressProtection: 'special',
      knowsOfCase: 'unknown',
      language: 'da',
      interpreterNeeded: true,
    });
  });
  it('into the affected person', () =>
    given(opened, person(affected, 'affected'), person(witness, 'affected'))
      .when(mergePersons, { personId: witness, into: affected })
      .by(visitator)
      .gives(PersonsMerged.of({ persons: [witness, affected], into: affected })));
  it('by the unit that described both', () =>
    given(
      opened,
      referredTo(units.police),
      by(police, person(perpetrator, 'perpetrator', 'guardian')),
      by(police, person(guardian, 'guardian')),
    )
      .when(mergePersons, body)
      .by(police)
      .gives(merged));
  it('in silence when asked twice', () =>
    given(...two, merged)
      .when(mergePersons, body)
      .by(visitator)
      .givesNothing());
});

describe('merging is refused', () => {
  const refuses = (past: Past, more: object, code: string, params = {}) =>
    given(...past)
      .when(mergePersons, { ...body, ...more })
      .by(visitator)
      .refuses(code, params);

  it('to a unit for which there is no such case', () =>
    given(...two)
      .when(mergePersons, body)
      .by(centre)
      .refuses('no-such-case'));
  it.each([
    [person(perpetrator, 'perpetrator'), by(police, person(guardian, 'guardian'))],
    [by(police, person(perpetrator, 'perpetrator')), person(guardian, 'guardian')],
  ])('to a unit that described only one of them: %#', (...both) =>
    given(opened, referredTo(units.police), ...both)
      .when(mergePersons, body)
      .by(police)
      .refuses('home-or-writer-only'),
  );
  it('for a person who is not of this case', () => refuses(two, { personId: drawn(7) }, 'person-not-found'));
  it('into a person who is not of this case', () => refuses(two, { into: drawn(7) }, 'no-such-person'));
  it('into the affected person while nobody described her', () => refuses(two, { into: affected }, 'no-such-person'));
  it('for a person who was retracted', () =>
    refuses([...two, PersonRetracted.of({ ...retract, personId: guardian })], {}, 'no-such-person'));
  it('into a person who was retracted', () => refuses([...two, PersonRetracted.of(retract)], {}, 'no-such-person'));
  it('with oneself', () => refuses(two, { into: guardian }, 'replacement-needed'));
  it('for the affected person, who stays', () =>
    given(...two, person(affected, 'affected'))
      .when(mergePersons, { ...body, personId: affected })
      .by(visitator)
      .refuses('merge-into-affected'));
  it('for one who was merged into somebody else', () =>
    given(...two, person(witness, 'witness'), merged)
      .when(mergePersons, { ...body, into: witness })
      .by(visitator)
      .refuses('person-merged', { into: perpetrator }));
  it('for the affected person and a perpetrator', () =>
    given(...two, person(affected, 'affected'))
      .when(mergePersons, { personId: perpetrator, into: affected })
      .by(visitator)
      .refuses('affected-not-perpetrator'));
  it('for a child and its guardian, whichever goes', () => {
    const family = [
      opened,
      aPerson(child, ['child'], { guardians: [guardian] }),
      person(guardian, 'guardian'),
    ] as const;
    for (const [personId, into] of [
      [child, guardian],
      [guardian, child],
    ] as const)
      given(...family)
        .when(mergePersons, { personId, into })
        .by(visitator)
        .refuses('own-guardian');
  });
  it('for two whose guardians nobody could keep', () => {
    const many = (from: number) => Array.from({ length: 6 }, (_, n) => drawn(from + n));
    const both = [
      aPerson(perpetrator, ['child'], { guardians: many(10) }),
      aPerson(guardian, ['child'], { guardians: many(20) }),
    ];
    given(opened, ...both)
      .when(mergePersons, body)
      .by(visitator)
      .refuses('too-many-guardians');
  });
});

describe('one who was merged', () => {
  it('is nobody to be named any more', () =>
    given(...two, merged)
      .when(mergePersons, { personId: perpetrator, into: guardian })
      .by(visitator)
      .refuses('no-such-person'));
  it('goes with whom it turned out to be, words and all', () =>
    given(
      ...two,
      person(witness, 'witness'),
      PersonsMerged.of({ persons: [witness, guardian], into: guardian }),
      merged,
    )
      .when(retractPerson, retract)
      .by(visitator)
      .gives(...[perpetrator, guardian, witness].map((personId) => PersonRetracted.of({ ...retract, personId }))));
  it.each([
    ['did not describe either', person(guardian, 'guardian')],
    ['described the one who goes alone', by(police, person(guardian, 'guardian'))],
  ])('is named to no unit that %s, whatever it asks', (_what, gone) => {
    const past = [opened, referredTo(units.police), person(perpetrator, 'perpetrator'), gone, merged];
    given(...past)
      .when(retractPerson, { ...retract, personId: guardian })
      .by(police)
      .refuses('home-or-writer-only');
    given(...past, by(police, person(witness, 'witness')))
      .when(mergePersons, { personId: guardian, into: witness })
      .by(police)
      .refuses('home-or-writer-only');
  });
  it('is not retracted alone', () =>
    given(...two, merged)
      .when(retractPerson, { ...retract, personId: guardian })
      .by(visitator)
      .refuses('person-merged', { into: perpetrator }));
  it('is guardian under the other name, and no perpetrator speaks for a child by it', () => {
    const childOf = aPerson(child, ['child'], { guardians: [guardian] });
    const consent = {
      by: 'guardian',
      onBehalfOf: child,
      how: 'phone',
      explainedVersion: '1',
      recipients: ['centre:dk/affected'],
      purposes: ['counselling'],
      fieldSets: [],
    };
    given(...two, childOf, merged)
      .when(giveConsent, { ...consent, guardian: perpetrator })
      .by(visitator)
      .refuses('guardian-is-perpetrator');
    given(...two, childOf, merged)
      .when(giveConsent, { ...consent, guardian })
      .by(visitator)
      .refuses('no-such-person');
    const aunt = PersonsMerged.of({ persons: [guardian, witness], into: witness });
    expect(
      given(...two, person(witness, 'witness'), childOf, aunt)
        .when(giveConsent, { ...consent, guardian: witness })
        .by(visitator)
        .decided(),
    ).toHaveLength(1);
  });
  it('stays merged when described by somebody who did not know', () => {
    const state = caseLife.empty();
    [...two, merged, person(guardian, 'guardian')].forEach((fact, n) => caseLife.evolve(state, stored(fact, n + 1)));
    expect(sameAs(state.intake, perpetrator)).toEqual([perpetrator, guardian]);
  });
});
