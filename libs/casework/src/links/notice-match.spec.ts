import { describe, it } from '@jest/globals';
import { PersonsMerged } from '../intake/facts';
import { drawn, given } from '../testing/decision';
import { affected, opened, perpetrator, person, witness } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import {
  alike,
  beside,
  linked,
  matchIs,
  noticed,
  other,
  otherId,
  theirPerpetrator,
  theirs,
} from '../testing/link-facts';
import { timekeeper, units, visitator } from '../testing/people';
import { restricted, toSafety, unrestricted } from '../testing/restriction-facts';
import { HomeUnitChanged } from '../hand-over/facts';
import { MatchLapsed, MatchNoticed } from './facts';
import { noticeMatch } from './notice-match';

const persons = [opened, person(affected, 'affected'), person(perpetrator, 'perpetrator')] as const;
const cpr = { other: otherId, alike: [alike('cpr')] };
const nothing = { other: otherId, alike: [] };
const first = (unit = units.visitation) => MatchNoticed.of({ matchId: drawn(1), unit, other, alike: ['cpr'] });
const lapsed = MatchLapsed.of({ matchId: noticed().plain.matchId, unit: units.visitation });

describe('a match is noticed', () => {
  it('in the older case, for its home, by what is alike', () =>
    given(...persons)
      .when(noticeMatch, { other: otherId, alike: [alike('email'), alike('cpr'), alike('cpr')] })
      .by(timekeeper, { beside })
      .gives(MatchNoticed.of({ matchId: drawn(1), unit: units.visitation, other, alike: ['cpr', 'email'] })));
  it('of whoever turned out to be the affected person, here and there', () =>
    given(...persons, person(witness, 'witness'), PersonsMerged.of({ persons: [witness, affected], into: affected }))
      .when(noticeMatch, { other: otherId, alike: [alike('cpr', witness, drawn(77))] })
      .by(timekeeper, { beside: { ...beside, affected: [theirs, drawn(77)] } })
      .gives(first()));
  it('in a case that is closed, too', () =>
    given(...persons, closed)
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .gives(first()));
  it('again with everything when more is found alike, though it was decided that they are two', () =>
    given(...persons, noticed(['phone']), matchIs('different'))
      .when(noticeMatch, { other: otherId, alike: [alike('cpr')] })
      .by(timekeeper, { beside })
      .gives(noticed(['cpr', 'phone'])));
});

describe('nothing is noticed', () => {
  it.each([
    ['her number is his there', alike('phone', affected, theirPerpetrator)],
    ['his number is hers there', alike('phone', perpetrator, theirs)],
    ['it is his in both', alike('cpr', perpetrator, theirPerpetrator)],
    ['it is nobody’s whom the case knows', alike('cpr', drawn(1), theirs)],
  ])('where %s', (_, one) =>
    given(...persons)
      .when(noticeMatch, { other: otherId, alike: [one] })
      .by(timekeeper, { beside })
      .givesNothing(),
  );
  it('twice', () =>
    given(...persons, noticed(['cpr', 'phone']))
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .givesNothing());
  it.each(['same', 'different'] as const)('of what was decided: %s', (decision) =>
    given(...persons, noticed(), matchIs(decision))
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .givesNothing(),
  );
  it('of cases that are linked as one person’s', () =>
    given(...persons, linked())
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .givesNothing());
  it('of a case that has its home elsewhere, that is restricted, or that is not there: not even that it lapsed', () => {
    for (const more of [{ home: 'elsewhere' as const }, { restricted: true }, { restricted: true, readByAll: true }])
      for (const body of [cpr, nothing])
        given(...persons, noticed(['phone']))
          .when(noticeMatch, body)
          .by(timekeeper, { beside: { ...beside, ...more } })
          .givesNothing();
    given(...persons)
      .when(noticeMatch, cpr)
      .by(timekeeper)
      .givesNothing();
    given().when(noticeMatch, cpr).by(timekeeper, { beside }).givesNothing();
  });
  it('by anybody else', () =>
    given(...persons)
      .when(noticeMatch, cpr)
      .by(visitator, { beside })
      .refuses('only-the-clock'));
});

describe('in a restricted case', () => {
  const shelters = [...persons, restricted()] as const;
  it('an ordinary one is noticed, for those who read it', () =>
    given(...shelters)
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside: { ...beside, home: 'this-agency' } })
      .gives(first(units.restricted)));
  it('another restricted one is noticed where everybody reads both, and nowhere else', () => {
    const one = given(...shelters).when(noticeMatch, cpr);
    one.by(timekeeper, { beside: { ...beside, restricted: true, readByAll: true } }).gives(first(units.restricted));
    one.by(timekeeper, { beside: { ...beside, restricted: true } }).givesNothing();
  });
  it('what was noticed before goes on with its readers', () =>
    given(...persons, noticed(), restricted())
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .givesNothing());
  it('what its readers noticed is noticed anew, or not, when it is restricted no more', () =>
    given(
      ...persons,
      restricted(),
      noticed(['cpr'], units.restricted),
      unrestricted({ from: toSafety.to, to: toSafety.from }),
    )
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .gives(first()));
});

describe('a match lapses', () => {
  it('when nothing is alike any more', () =>
    given(...persons, noticed())
      .when(noticeMatch, nothing)
      .by(timekeeper, { beside })
      .gives(lapsed));
  it.each(['same', 'different'] as const)('not when it was decided: %s', (decision) =>
    given(...persons, noticed(), matchIs(decision))
      .when(noticeMatch, nothing)
      .by(timekeeper, { beside })
      .givesNothing(),
  );
  it('once, and is noticed as a new one after', () => {
    given(...persons, noticed(), lapsed)
      .when(noticeMatch, nothing)
      .by(timekeeper, { beside })
      .givesNothing();
    given(...persons, noticed(), lapsed)
      .when(noticeMatch, cpr)
      .by(timekeeper, { beside })
      .gives(first());
  });
});

it('a new home is told of its own matches, not of the old one’s', () =>
  given(
    ...persons,
    noticed(),
    HomeUnitChanged.of({ referralId: drawn(5), alias: units.varde, passing: [units.visitation] }),
  )
    .when(noticeMatch, cpr)
    .by(timekeeper, { beside })
    .gives(first(units.varde)));
