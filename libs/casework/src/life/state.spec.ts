import { expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { stored } from '../testing/decision';
import { affected, opened, witness } from '../testing/intake-facts';
import { closed, reopened } from '../testing/life-facts';
import { units } from '../testing/people';
import { PersonForgotten } from './facts';
import { hasForgotten } from './state';

it('a case is closed for its reason, until it is reopened', () => {
  const state = caseLife.empty();
  const reasons = [opened, closed, reopened].map((fact, index) => {
    caseLife.evolve(state, stored(fact, index + 1));
    return state.life.closed;
  });
  expect(reasons).toEqual([undefined, 'contact-stopped', undefined]);
});

it('a person is forgotten by each controller for itself', () => {
  const state = caseLife.empty();
  const forgets = (controller: string, personId = witness) => PersonForgotten.of({ personId, controller });
  [opened, forgets(units.police), forgets(units.police), forgets(units.centre)].forEach((fact, index) =>
    caseLife.evolve(state, stored(fact, index + 1)),
  );
  expect(state.life.forgottenBy).toEqual(new Map([[witness, [units.police, units.centre]]]));
  expect(hasForgotten(state.life, units.police, witness)).toBe(true);
  expect(hasForgotten(state.life, units.visitation, witness)).toBe(false);
  expect(hasForgotten(state.life, units.police, affected)).toBe(false);
});
