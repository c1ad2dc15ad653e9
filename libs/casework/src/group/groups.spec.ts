import { describe, expect, it } from '@jest/globals';
import { groupLife } from '../group';
import type { Decided } from '../kernel/fact';
import { drawn, givenIn, stored } from '../testing/decision';
import { opened as aCase } from '../testing/intake-facts';
import { centre, treating, units, visitator } from '../testing/people';
import { PlaceTaken, SupportGroupOpened } from './facts';
import { openGroup } from './open-group';
import { fits } from './state';
import { takePlace } from './take-place';

const area = 'municipality:0561';
const opened = SupportGroupOpened.of({ homeUnit: units.centre, area, places: 2 });
const taken = (n: number) => PlaceTaken.of({ placeId: drawn(n) });
const after = (...facts: readonly Decided[]) => {
  const state = groupLife.empty();
  facts.forEach((fact, index) => groupLife.evolve(state, stored(fact, index + 1)));
  return state;
};

describe('a group is opened', () => {
  const body = { area, places: 2 };
  it('by the centre’s unit for the affected', () => givenIn(groupLife).when(openGroup, body).by(centre).gives(opened));
  it('in silence when it is', () => givenIn(groupLife, opened).when(openGroup, body).by(centre).givesNothing());
  it.each([visitator, treating])('by nobody else: %#', (who) =>
    givenIn(groupLife).when(openGroup, body).by(who).refuses('help-at-the-centre'),
  );
  it('in an area that there is', () =>
    givenIn(groupLife)
      .when(openGroup, { ...body, area: 'municipality:9999' })
      .by(centre)
      .refuses('no-such-area'));
});

describe('a place in a group', () => {
  it('is taken while there is one', () => {
    expect(takePlace(after(opened), drawn(1), [])).toEqual([taken(1)]);
    expect(takePlace(after(opened, taken(1)), drawn(2), [])).toEqual([taken(2)]);
    expect(() => takePlace(after(opened, taken(1), taken(2)), drawn(3), [])).toThrow('no-place-in-group');
  });
  it('is taken once, also when the group is full by then', () => {
    expect(takePlace(after(opened, taken(1), taken(2)), drawn(1), [])).toEqual([]);
    expect(fits(after(opened, taken(1), taken(2)), drawn(1), [drawn(2)])).toBe(true);
  });
  it('is never taken beside somebody whose case is linked', () => {
    expect(fits(after(opened, taken(1)), drawn(2), [drawn(3)])).toBe(true);
    expect(fits(after(opened, taken(1)), drawn(2), [drawn(3), drawn(1)])).toBe(false);
    expect(() => takePlace(after(opened, taken(1)), drawn(2), [drawn(1)])).toThrow('no-place-in-group');
  });
  it('is nowhere where there is no group', () =>
    expect(() => takePlace(after(), drawn(1), [])).toThrow('no-such-group'));
});

it('a fact of a case is none of a group', () =>
  expect(() => after(aCase)).toThrow('no stream of the kind group has a fact of the type CaseOpened'));
