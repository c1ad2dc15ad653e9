import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { HomeUnitChanged } from '../hand-over/facts';
import { drawn, given, stored } from '../testing/decision';
import { opened, referredTo } from '../testing/intake-facts';
import { beside, linked, linkId, matchId, matchIs, noticed, other, otherId, unlinked } from '../testing/link-facts';
import { centre, police, safety, timekeeper, units, varde, visitator } from '../testing/people';
import { restricted, toSafety, unrestricted } from '../testing/restriction-facts';
import { decideMatch } from './decide-match';
import { CasesLinked, CasesUnlinked, MatchDecided } from './facts';
import { linkCases } from './link-cases';
import { passLinkOn } from './pass-link-on';
import { linkedCases } from './state';
import { unlinkCases } from './unlink-cases';

const hidden = [
  { ...beside, home: 'elsewhere' as const },
  { ...beside, restricted: true, isOpen: false },
];
const apart = { ...beside, home: 'this-agency' as const, isOpen: false };
const moved = HomeUnitChanged.of({ referralId: drawn(5), alias: units.varde, passing: [units.visitation] });
const newLink = (more: object = {}) =>
  CasesLinked.of({ linkId: drawn(1), unit: units.visitation, other, relation: 'same-affected', matchId, ...more });
const same = { matchId, decision: 'same' } as const;
const different = { matchId, decision: 'different' } as const;

describe('a match is decided', () => {
  it('as the same person, and links the cases', () =>
    given(opened, noticed()).when(decideMatch, same).by(visitator, { beside }).gives(matchIs('same'), newLink()));
  it('as two persons, and links nothing', () =>
    given(opened, noticed()).when(decideMatch, different).by(visitator, { beside }).gives(matchIs('different')));
  it('without knowing the other case, where that is not restricted', () =>
    given(opened, noticed()).when(decideMatch, different).by(visitator, { beside: apart }).gives(matchIs('different')));
  it('otherwise later: the link is undone, or made', () => {
    given(opened, noticed(), matchIs('same'), linked())
      .when(decideMatch, different)
      .by(visitator, { beside })
      .gives(matchIs('different'), unlinked('not-the-same'));
    given(opened, noticed(), matchIs('different'))
      .when(decideMatch, same)
      .by(visitator, { beside })
      .gives(matchIs('same'), newLink());
  });
  it('beside a link that stands already', () =>
    given(opened, noticed(), linked()).when(decideMatch, same).by(visitator, { beside }).gives(matchIs('same')));
  it('in silence when asked twice', () =>
    given(opened, noticed(), matchIs('same'), linked())
      .when(decideMatch, same)
      .by(visitator, { beside })
      .givesNothing());
  it('by those who read the case once it is restricted', () => {
    given(opened, noticed(), restricted())
      .when(decideMatch, different)
      .by(safety, { beside: apart })
      .gives(MatchDecided.of({ ...different, unit: units.restricted }));
  });
});

describe('a match is not there', () => {
  it.each(hidden)('where the other case is not for whoever asks: %#', (more) =>
    given(opened, noticed()).when(decideMatch, same).by(visitator, { beside: more }).refuses('no-such-match'),
  );
  it('where there is none, or no other case', () => {
    given(opened).when(decideMatch, same).by(visitator, { beside }).refuses('no-such-match');
    given(opened, noticed()).when(decideMatch, same).by(visitator).refuses('no-such-match');
  });
  it('for a new home, nor for the ordinary one where named readers found it', () => {
    given(opened, noticed(), moved).when(decideMatch, same).by(varde, { beside }).refuses('no-such-match');
    const back = unrestricted({ from: toSafety.to, to: toSafety.from });
    given(opened, restricted(), noticed(['cpr'], units.restricted), back)
      .when(decideMatch, same)
      .by(visitator, { beside })
      .refuses('no-such-match');
  });
  it('for anybody but the home: not even whether there is one', () => {
    const known = given(opened, noticed(), referredTo(units.police));
    for (const id of [matchId, drawn(7)]) {
      known
        .when(decideMatch, { ...same, matchId: id })
        .by(police, { beside })
        .refuses('not-the-home-unit');
      known
        .when(decideMatch, { ...same, matchId: id })
        .by(centre, { beside })
        .refuses('no-such-case');
    }
  });
});

describe('two cases are linked', () => {
  const swapped = { other: otherId, relation: 'roles-swapped' } as const;
  it('by their home', () =>
    given(opened)
      .when(linkCases, swapped)
      .by(visitator, { beside })
      .gives(newLink({ relation: 'roles-swapped', matchId: undefined })));
  it('in silence when they are linked so', () =>
    given(opened, linked('roles-swapped')).when(linkCases, swapped).by(visitator, { beside }).givesNothing());
  it('in more than one way, and again when it was undone', () => {
    for (const before of [[linked()], [linked('roles-swapped'), unlinked()]])
      given(opened, ...before)
        .when(linkCases, swapped)
        .by(visitator, { beside })
        .gives(newLink({ relation: 'roles-swapped', matchId: undefined }));
  });
  it.each([...hidden, apart, { ...beside, isOpen: false }])('not with one that is not theirs: %#', (more) =>
    given(opened).when(linkCases, swapped).by(visitator, { beside: more }).refuses('no-such-other-case'),
  );
  it('not with one that is not there', () =>
    given(opened).when(linkCases, swapped).by(visitator).refuses('no-such-other-case'));
  it('not by others', () =>
    given(opened, referredTo(units.police))
      .when(linkCases, swapped)
      .by(police, { beside })
      .refuses('not-the-home-unit'));
});

describe('a link is undone', () => {
  const end = { linkId, reason: 'linked-in-error' } as const;
  it('by the home, and the match that it was made of decided the other way', () =>
    given(opened, noticed(), matchIs('same'), linked())
      .when(unlinkCases, end)
      .by(visitator, { beside })
      .gives(unlinked(), matchIs('different')));
  it('once', () => {
    given(opened, linked('roles-swapped')).when(unlinkCases, end).by(visitator, { beside }).gives(unlinked());
    given(opened, linked('roles-swapped'), unlinked()).when(unlinkCases, end).by(visitator, { beside }).givesNothing();
  });
  it.each(hidden)('not where the other case is not for whoever asks: %#', (more) =>
    given(opened, linked()).when(unlinkCases, end).by(visitator, { beside: more }).refuses('no-such-link'),
  );
  it('not by a home that was not told of it', () => {
    given(opened, linked(), moved).when(unlinkCases, end).by(varde, { beside }).refuses('no-such-link');
    given(opened, linked('same-affected', units.restricted))
      .when(unlinkCases, end)
      .by(visitator, { beside })
      .refuses('no-such-link');
  });
});

describe('what was done in the other case', () => {
  const on = { other: otherId, linkId, relation: 'same-affected' } as const;
  const off = { ...on, reason: 'linked-in-error' } as const;
  const hub = { ...timekeeper, unit: units.visitation };
  const readers = { ...timekeeper, unit: units.restricted };
  it('stands in this one, as done by the unit that did it', () => {
    const made = (unit: string) => CasesLinked.of({ linkId, unit, other, relation: 'same-affected' });
    given(opened).when(passLinkOn, on).by(hub, { beside }).gives(made(units.visitation));
    given(opened).when(passLinkOn, on).by(readers, { beside }).gives(made(units.restricted));
  });
  it('names no readers of theirs in this one', () =>
    given(opened, restricted(), moved)
      .when(passLinkOn, on)
      .by({ ...timekeeper, unit: units.policeRestricted }, { beside })
      .gives(CasesLinked.of({ linkId, unit: units.policeRestricted, other, relation: 'same-affected' })));
  it('once', () => given(opened, linked()).when(passLinkOn, on).by(hub, { beside }).givesNothing());
  it('is undone with it, once', () => {
    given(opened, noticed(), matchIs('same'), linked())
      .when(passLinkOn, off)
      .by(hub, { beside })
      .gives(unlinked(), matchIs('different'));
    given(opened, linked(), unlinked()).when(passLinkOn, off).by(hub, { beside }).givesNothing();
    given(opened).when(passLinkOn, off).by(hub, { beside }).givesNothing();
  });
  it('is handed in by nobody else', () =>
    given(opened).when(passLinkOn, on).by(visitator, { beside }).refuses('only-the-clock'));
});

it('what stands linked counts whoever linked it, and not what was undone', () => {
  const of = (...facts: readonly Parameters<typeof stored>[0][]) => {
    const state = caseLife.empty();
    facts.forEach((fact, n) => caseLife.evolve(state, stored(fact, n + 1)));
    return linkedCases(state);
  };
  expect(of(opened, linked('same-affected', units.restricted))).toEqual([other]);
  expect(of(opened, linked(), moved)).toEqual([other]);
  expect(of(opened, linked(), CasesUnlinked.of({ linkId, unit: units.visitation, reason: 'no-longer-so' }))).toEqual(
    [],
  );
});
