import { describe, it } from '@jest/globals';
import { factId, given } from '../testing/decision';
import { opened } from '../testing/intake-facts';
import { centre, units, visitator } from '../testing/people';
import { FactRetracted, WishStated } from './facts';
import { stateWish } from './state-wish';

const wish = { report: 'not-yet', keepFrom: ['police:1464/intake', 'municipality:0561/family'] } as const;
const stated = WishStated.of({ report: 'not-yet', keepFrom: [units.police, units.family] });

describe('a wish is stated', () => {
  it('with the units to keep the case from, as this case calls them', () =>
    given(opened).when(stateWish, wish).by(visitator).gives(stated));
  it('without any such unit', () =>
    given(opened)
      .when(stateWish, { report: 'no' })
      .by(visitator)
      .gives(WishStated.of({ report: 'no', keepFrom: [] })));
  it('in silence when it is the wish already, in whatever order', () =>
    given(opened, stated)
      .when(stateWish, { ...wish, keepFrom: wish.keepFrom.toReversed() })
      .by(visitator)
      .givesNothing());
  it('anew when a unit is no longer kept from it', () =>
    given(opened, stated)
      .when(stateWish, { ...wish, keepFrom: ['police:1464/intake'] })
      .by(visitator)
      .gives(WishStated.of({ report: 'not-yet', keepFrom: [units.police] })));
  it('anew when it is another unit', () =>
    given(opened, stated)
      .when(stateWish, { ...wish, keepFrom: ['police:1464/intake', 'centre:dk/affected'] })
      .by(visitator)
      .gives(WishStated.of({ report: 'not-yet', keepFrom: [units.police, units.centre] })));
  it('anew when it was retracted', () =>
    given(opened, stated, FactRetracted.of({ factId: factId(2), reason: 'entered-in-error' }))
      .when(stateWish, wish)
      .by(visitator)
      .gives(stated));
});

describe('a wish is refused', () => {
  it('to a unit for which there is no such case', () =>
    given(opened)
      .when(stateWish, { ...wish, keepFrom: ['police:9999/intake'] })
      .by(centre)
      .refuses('no-such-case'));
  it('for a unit that does not exist', () =>
    given(opened)
      .when(stateWish, { ...wish, keepFrom: ['police:9999/intake'] })
      .by(visitator)
      .refuses('no-such-unit'));
});
