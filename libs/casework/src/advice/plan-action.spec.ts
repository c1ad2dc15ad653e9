import { describe, it } from '@jest/globals';
import { CaseOpened } from '../intake/facts';
import { drawn, given } from '../testing/decision';
import { affected, opened, referredTo } from '../testing/intake-facts';
import { centre, police, units, visitator } from '../testing/people';
import {
  accepted,
  acceptedByCentre,
  asked,
  completed,
  consentToCentre,
  declined,
  received,
  sentToCentre,
  sentToPolice,
} from '../testing/referral-facts';
import { ActionPlanned } from './facts';
import { planAction } from './plan-action';

const body = { kind: 'safety', due: '2026-03-10', what: 'A new lock' } as const;
const { what, ...step } = body;
const planned = (ownerUnit: string) =>
  ActionPlanned.of({ actionId: drawn(1), ...step, ownerUnit, narrative: { what } });
const toPolice = { ...body, ownerUnit: 'police:1464/intake' };

describe('an action is planned', () => {
  it('for the unit that plans it', () =>
    given(opened).when(planAction, body).by(visitator).gives(planned(units.visitation)));
  it('for that unit by its name', () =>
    given(opened)
      .when(planAction, { ...body, ownerUnit: 'municipality:0561/visitation' })
      .by(visitator)
      .gives(planned(units.visitation)));
  it('for a unit that accepted a referral', () =>
    given(opened, sentToPolice(), received, accepted)
      .when(planAction, toPolice)
      .by(visitator)
      .gives(planned(units.police)));
  it('for a unit that accepted and then asked something', () =>
    given(opened, sentToPolice(), received, accepted, asked)
      .when(planAction, toPolice)
      .by(visitator)
      .gives(planned(units.police)));
  it('for the centre that accepted', () =>
    given(opened, consentToCentre(), sentToCentre(), acceptedByCentre)
      .when(planAction, { ...body, ownerUnit: 'centre:dk/affected' })
      .by(visitator)
      .gives(planned(units.centre)));
  it('to be done today', () => {
    const today = { ...body, due: '2026-03-03' };
    given(opened)
      .when(planAction, today)
      .by(visitator)
      .gives(
        ActionPlanned.of({
          actionId: drawn(1),
          kind: 'safety',
          due: today.due,
          ownerUnit: units.visitation,
          narrative: { what },
        }),
      );
  });
  it('by whichever agency the case has its home at', () =>
    given(CaseOpened.of({ homeUnit: units.police, affected }))
      .when(planAction, body)
      .by(police)
      .gives(planned(units.police)));
});

describe('an action is not planned', () => {
  it('by a unit for which there is no such case', () =>
    given(opened).when(planAction, body).by(centre).refuses('no-such-case'));
  it('by a unit that is not the home unit', () =>
    given(opened, referredTo(units.police)).when(planAction, body).by(police).refuses('not-the-home-unit'));
  it('to be done yesterday', () =>
    given(opened)
      .when(planAction, { ...body, due: '2026-03-02' })
      .by(visitator)
      .refuses('due-in-past'));
  it('for a unit that does not exist', () =>
    given(opened)
      .when(planAction, { ...body, ownerUnit: 'police:9999/intake' })
      .by(visitator)
      .refuses('no-such-unit'));
  it('for the perpetrators’ counsellors', () =>
    given(opened)
      .when(planAction, { ...body, ownerUnit: 'centre:dk/perpetrators' })
      .by(visitator)
      .refuses('perpetrator-track-apart'));
  it.each([
    { how: 'was asked nothing', past: [] },
    { how: 'only received a referral', past: [sentToPolice(), received] },
    { how: 'asked before it accepted', past: [sentToPolice(), received, asked] },
    { how: 'declined', past: [sentToPolice(), received, declined] },
    { how: 'is done with it', past: [sentToPolice(), received, accepted, completed] },
  ])('for a unit that $how', ({ past }) =>
    given(opened, ...past)
      .when(planAction, toPolice)
      .by(visitator)
      .refuses('owner-not-in-case'),
  );
});
