import { describe, expect, it } from '@jest/globals';
import type { Id } from '../kernel/words';
import { by, drawn, given } from '../testing/decision';
import { affected, child, opened, perpetrator, person, referredTo, witness, type Past } from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import { describePerson } from './describe-person';
import { PersonDescribed, PersonRetracted } from './facts';

const minimal = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none' } as const;
type Content = Parameters<typeof PersonDescribed.of>[0];
const of = (personId: Id, more: Partial<Content> = {}) => {
  const { personId: _, ...codes } = person(personId, 'witness').plain;
  return PersonDescribed.of({ ...codes, ...more, personId }, { about: personId });
};
const retracted = PersonRetracted.of({ personId: witness, reason: 'wrong-person' });

describe('a person is described', () => {
  it('as somebody new, about whom every word is', () => {
    const words = {
      name: 'Nørgaard',
      alsoKnownAs: ['Nør'],
      born: '1980-02-29',
      cpr: '0101578001',
      phones: ['11'],
      emails: ['a@b.dk'],
      worksAt: 'Havnen',
      school: 'Nord',
      notInterpretedBy: 'his cousin',
      language: 'ar',
      address: { street: 'Torvegade 1', postcode: '6700', town: 'Esbjerg' },
    };
    given(opened)
      .when(describePerson, { ...minimal, ...words })
      .by(visitator)
      .gives(
        of(drawn(1), {
          language: 'ar',
          identity: { name: 'Nørgaard', alsoKnownAs: ['Nør'], born: '1980-02-29' },
          cpr: { cpr: '0101578001' },
          address: { street: 'Torvegade 1', postcode: '6700', town: 'Esbjerg' },
          reach: { phones: ['11'], emails: ['a@b.dk'] },
          place: { worksAt: 'Havnen', school: 'Nord' },
          note: { notInterpretedBy: 'his cousin' },
        }),
      );
  });

  it('as the affected person whom the case was opened for', () => {
    given(opened)
      .when(describePerson, { ...minimal, capacities: ['affected'] })
      .by(visitator)
      .gives(of(affected, { capacities: ['affected'] }));
  });

  it('again, and keeps what is left out', () => {
    const before = of(child, { capacities: ['child'], minor: true, knowsOfCase: 'no', addressProtection: 'special' });
    given(opened, before)
      .when(describePerson, { ...minimal, personId: child, capacities: ['child'], addressProtection: 'protected' })
      .by(visitator)
      .gives(of(child, { capacities: ['child'], minor: true, knowsOfCase: 'no', addressProtection: 'protected' }));
  });

  it('by whoever holds an open referral', () => {
    expect(given(opened, referredTo(units.police)).when(describePerson, minimal).by(police).decided()).toHaveLength(1);
  });

  it('in silence when it says what is known already', () => {
    given(opened, person(witness, 'witness'))
      .when(describePerson, { ...minimal, personId: witness })
      .by(visitator)
      .givesNothing();
  });

  it('aloud when words come with it, for nobody can compare sealed words', () => {
    given(opened, person(witness, 'witness'))
      .when(describePerson, { ...minimal, personId: witness, name: 'Nørgaard' })
      .by(visitator)
      .gives(of(witness, { identity: { name: 'Nørgaard' } }));
  });
});

describe('a description is refused', () => {
  const describing = (body: object, ...facts: Past) =>
    given(opened, ...facts)
      .when(describePerson, { ...minimal, ...body })
      .by(visitator);

  it('to a unit for which there is no such case, whatever else is wrong', () => {
    given(opened, referredTo(units.police))
      .when(describePerson, { ...minimal, personId: drawn(7) })
      .by(centre)
      .refuses('no-such-case');
  });

  it('for a person who is not of this case', () => describing({ personId: drawn(7) }).refuses('no-such-person'));
  it('for a person who was retracted', () =>
    describing({ personId: witness }, person(witness, 'witness'), retracted).refuses('no-such-person'));
  it('for a guardian who is not of this case', () => describing({ guardians: [drawn(7)] }).refuses('no-such-person'));
  it('for a guardian who was retracted', () =>
    describing({ guardians: [witness] }, person(witness, 'witness'), retracted).refuses('no-such-person'));
  it('for somebody who would be their own guardian', () =>
    describing({ personId: witness, guardians: [witness] }, person(witness, 'witness')).refuses('own-guardian'));
  it('for a second affected person', () =>
    describing({ personId: witness, capacities: ['affected'] }, person(witness, 'witness')).refuses(
      'one-affected-person',
    ));
  it('for an affected person who would no longer be one', () =>
    describing({ personId: affected }).refuses('one-affected-person'));
  it('for an affected person who would be the perpetrator', () =>
    describing({ capacities: ['affected', 'perpetrator'] }).refuses('affected-not-perpetrator'));
  it('for somebody born tomorrow', () => describing({ born: '2026-03-04' }).refuses('in-future'));
});

it('a person retracted stays so, whoever describes them at the same moment', () => {
  given(
    opened,
    person(perpetrator, 'perpetrator'),
    PersonRetracted.of({ personId: perpetrator, reason: 'wrong-person' }),
    by(police, person(perpetrator, 'perpetrator')),
  )
    .when(describePerson, { ...minimal, personId: perpetrator })
    .by(visitator)
    .refuses('no-such-person');
});
