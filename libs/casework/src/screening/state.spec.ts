import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { FactRetracted } from '../intake/facts';
import { by, drawn, factId, stored } from '../testing/decision';
import { opened, type Past } from '../testing/intake-facts';
import { deputy, visitator } from '../testing/people';
import { screened, secondOpinion } from '../testing/screening-facts';
import { currentScreening, hasSecondOpinion } from './state';

function folded(...facts: Past) {
  const state = caseLife.empty();
  [opened, ...facts].forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
  return state;
}
const retracted = (n: number) => FactRetracted.of({ factId: factId(n), reason: 'entered-in-error' });

describe('the current screening', () => {
  const outcomeOf = (...facts: Past) => currentScreening(folded(...facts))?.outcome;
  const [first, second] = [screened('unclear', drawn(1)), screened('stalking', drawn(2))];

  it('is none before the first', () => expect(outcomeOf()).toBeUndefined());
  it('is the last one', () => expect(outcomeOf(first, second)).toBe('stalking'));
  it('is the one before, if the last was retracted', () =>
    expect(outcomeOf(first, second, retracted(3))).toBe('unclear'));
  it('is none again, if all were retracted', () =>
    expect(outcomeOf(first, second, retracted(3), retracted(2))).toBeUndefined());
});

describe('a second opinion', () => {
  const judged = (...facts: Past) => {
    const state = folded(by(visitator, screened('conflict')), ...facts);
    const current = currentScreening(state);
    return current !== undefined && hasSecondOpinion(state, current);
  };

  it('is missing at first', () => expect(judged()).toBe(false));
  it('is there when another has given it', () => expect(judged(by(deputy, secondOpinion))).toBe(true));
  it('is not what the one who screened says again', () => expect(judged(by(visitator, secondOpinion))).toBe(false));
  it('is gone when it was retracted', () => expect(judged(by(deputy, secondOpinion), retracted(3))).toBe(false));
  it('is the one before, when only the later one was retracted', () =>
    expect(judged(by(deputy, secondOpinion), by(deputy, secondOpinion), retracted(4))).toBe(true));
  it('does not carry over to a screening made anew', () =>
    expect(judged(by(deputy, secondOpinion), by(visitator, screened('conflict', drawn(2))))).toBe(false));
});
