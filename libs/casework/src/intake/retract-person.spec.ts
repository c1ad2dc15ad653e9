import { describe, it } from '@jest/globals';
import { by, drawn, given } from '../testing/decision';
import { affected, opened, perpetrator, person, referredTo, witness } from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import { PersonRetracted } from './facts';
import { retractPerson } from './retract-person';

const described = [opened, person(witness, 'witness'), person(perpetrator, 'perpetrator')] as const;
const wrong = { personId: witness, reason: 'wrong-person' } as const;
const twice = { personId: witness, reason: 'duplicate', replacedBy: perpetrator } as const;

describe('a person is retracted', () => {
  it('as the wrong one', () =>
    given(...described)
      .when(retractPerson, wrong)
      .by(visitator)
      .gives(PersonRetracted.of(wrong)));
  it('as entered twice', () =>
    given(...described)
      .when(retractPerson, twice)
      .by(visitator)
      .gives(PersonRetracted.of(twice)));
  it('as the wrong one after all, whose words must go too', () =>
    given(...described, PersonRetracted.of(twice))
      .when(retractPerson, wrong)
      .by(visitator)
      .gives(PersonRetracted.of(wrong)));
  it('in silence when asked twice', () =>
    given(...described, PersonRetracted.of(wrong))
      .when(retractPerson, wrong)
      .by(visitator)
      .givesNothing());
  it('in silence when the words have gone already', () =>
    given(...described, PersonRetracted.of(wrong))
      .when(retractPerson, twice)
      .by(visitator)
      .givesNothing());
  it('by the unit that described them', () =>
    given(opened, referredTo(units.police), by(police, person(witness, 'witness')))
      .when(retractPerson, wrong)
      .by(police)
      .gives(PersonRetracted.of(wrong)));
  it('by the home unit, whoever described them', () =>
    given(opened, referredTo(units.police), by(police, person(witness, 'witness')))
      .when(retractPerson, wrong)
      .by(visitator)
      .gives(PersonRetracted.of(wrong)));
});

describe('a retraction is refused', () => {
  it('to a unit for which there is no such case', () =>
    given(...described)
      .when(retractPerson, wrong)
      .by(centre)
      .refuses('no-such-case'));
  it('to a unit that did not describe the person', () =>
    given(...described, referredTo(units.police))
      .when(retractPerson, wrong)
      .by(police)
      .refuses('home-or-writer-only'));
  it('to a unit that only described the person anew', () =>
    given(...described, referredTo(units.police), by(police, person(witness, 'witness')))
      .when(retractPerson, wrong)
      .by(police)
      .refuses('home-or-writer-only'));
  it('for a person who is not of this case', () =>
    given(...described)
      .when(retractPerson, { ...wrong, personId: drawn(7) })
      .by(visitator)
      .refuses('person-not-found'));
  it('for the affected person', () =>
    given(...described)
      .when(retractPerson, { ...wrong, personId: affected })
      .by(visitator)
      .refuses('affected-stays'));
  it('for a person entered twice without the one who remains', () =>
    given(...described)
      .when(retractPerson, { ...wrong, reason: 'duplicate' })
      .by(visitator)
      .refuses('replacement-needed'));
  it('for a person who would be replaced by themselves', () =>
    given(...described)
      .when(retractPerson, { ...twice, replacedBy: witness })
      .by(visitator)
      .refuses('replacement-needed'));
  it('for a replacement who is not of this case', () =>
    given(...described)
      .when(retractPerson, { ...twice, replacedBy: drawn(7) })
      .by(visitator)
      .refuses('no-such-person'));
});
