import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { actionId, advised, done, dropped, planned } from '../testing/advice-facts';
import { drawn, given, stored } from '../testing/decision';
import { opened, referredTo, type Past } from '../testing/intake-facts';
import { centre, deputy, police, units, visitator } from '../testing/people';
import { accepted, received, sentToPolice } from '../testing/referral-facts';
import { completeAction } from './complete-action';
import { dropAction } from './drop-action';
import { ActionCompleted } from './facts';
import { openActions } from './state';

const complete = { actionId };
const drop = { actionId, reason: 'not-wanted' } as const;
const other = { actionId: drawn(7) };
const ofPolice = planned({ ownerUnit: units.police });
const atPolice = [opened, sentToPolice(), received, accepted] as const;

describe('an action is completed', () => {
  it('by the home unit', () => given(opened, planned()).when(completeAction, complete).by(deputy).gives(done));
  it('by the unit that owes it', () =>
    given(...atPolice, ofPolice)
      .when(completeAction, complete)
      .by(police)
      .gives(ActionCompleted.of({ ...done.plain, ownerUnit: units.police })));
  it('by the home unit for the one that owes it', () =>
    given(...atPolice, ofPolice)
      .when(completeAction, complete)
      .by(visitator)
      .gives(ActionCompleted.of({ ...done.plain, ownerUnit: units.police })));
  it('in silence when asked twice', () =>
    given(opened, planned(), done).when(completeAction, complete).by(visitator).givesNothing());
  it('not by a unit for which there is no such case', () =>
    given(opened, planned()).when(completeAction, complete).by(centre).refuses('no-such-case'));
  it('not by a unit that owes another, as if it were not there', () =>
    given(...atPolice, planned())
      .when(completeAction, complete)
      .by(police)
      .refuses('no-such-action'));
  it('not when it was dropped', () =>
    given(opened, planned(), dropped).when(completeAction, complete).by(visitator).refuses('action-over'));
  it('not where there is no such action', () =>
    given(opened, planned()).when(completeAction, other).by(visitator).refuses('no-such-action'));
});

describe('an action is dropped', () => {
  it('by the home unit, with the reason', () =>
    given(opened, planned()).when(dropAction, drop).by(visitator).gives(dropped));
  it('in silence when asked twice', () =>
    given(opened, planned(), dropped).when(dropAction, drop).by(visitator).givesNothing());
  it('not by a unit for which there is no such case', () =>
    given(opened, planned()).when(dropAction, drop).by(centre).refuses('no-such-case'));
  it('not by another unit, even by the one that owes it', () =>
    given(...atPolice, ofPolice)
      .when(dropAction, drop)
      .by(police)
      .refuses('not-the-home-unit'));
  it('not when it was completed', () =>
    given(opened, planned(), done).when(dropAction, drop).by(visitator).refuses('action-over'));
  it('not where there is no such action', () =>
    given(opened, referredTo(units.police))
      .when(dropAction, { ...other, reason: 'unsafe' })
      .by(visitator)
      .refuses('no-such-action'));
});

describe('the steps that somebody owes', () => {
  const owed = (...facts: Past) => {
    const state = caseLife.empty();
    [opened, ...facts].forEach((fact, index) => caseLife.evolve(state, stored(fact, index + 1)));
    return openActions(state.advice).map((action) => action.actionId);
  };
  const second = planned({ actionId: drawn(8) });

  it('are none before any is planned', () => expect(owed(advised)).toEqual([]));
  it('are those that were planned', () => expect(owed(planned(), second)).toEqual([actionId, drawn(8)]));
  it('are those that are neither completed nor dropped', () => {
    expect(owed(planned(), second, done)).toEqual([drawn(8)]);
    expect(owed(planned(), second, dropped)).toEqual([drawn(8)]);
  });
});
