import { describe, it } from '@jest/globals';
import { found, hitId } from '../testing/address-hit-facts';
import { drawn, factId, given } from '../testing/decision';
import { opened, referredTo } from '../testing/intake-facts';
import { logged } from '../testing/log-facts';
import { centre, police, units, visitator } from '../testing/people';
import { decideAddressHit } from './decide-address-hit';
import { AddressHitDecided } from './facts';

const case_ = [opened, found, logged()] as const;
const body = { hitId, decision: 'strike', reason: 'protects-affected' } as const;
const decided = (
  decision: 'strike' | 'tell' | 'withhold',
  reason: 'protects-affected' | 'recipient-needs' | 'coincidence' = 'protects-affected',
) => AddressHitDecided.of({ hitId, factId: factId(3), where: 'text', decision, reason });

describe('a hit is decided', () => {
  it('by the home unit, and says which fact it is about', () =>
    given(...case_)
      .when(decideAddressHit, body)
      .by(visitator)
      .gives(decided('strike')));
  it('in silence when asked twice', () =>
    given(...case_, decided('withhold'))
      .when(decideAddressHit, { ...body, decision: 'withhold', reason: 'not-needed' })
      .by(visitator)
      .givesNothing());
  it('anew where it is told for another reason', () =>
    given(...case_, decided('tell', 'coincidence'))
      .when(decideAddressHit, { ...body, decision: 'tell', reason: 'recipient-needs' })
      .by(visitator)
      .gives(decided('tell', 'recipient-needs')));
  it('in silence when it is told twice for one', () =>
    given(...case_, decided('tell', 'coincidence'))
      .when(decideAddressHit, { ...body, decision: 'tell', reason: 'coincidence' })
      .by(visitator)
      .givesNothing());
  it('in silence when it was struck twice', () =>
    given(...case_, decided('strike'))
      .when(decideAddressHit, body)
      .by(visitator)
      .givesNothing());
  it.each([
    ['told', 'withheld before', 'tell', 'withhold'],
    ['withheld', 'told before', 'withhold', 'tell'],
    ['struck', 'told before', 'strike', 'tell'],
  ] as const)('and %s though it was %s', (_, __, decision, before) =>
    given(...case_, decided(before))
      .when(decideAddressHit, { ...body, decision, reason: 'recipient-needs' })
      .by(visitator)
      .gives(decided(decision, 'recipient-needs')),
  );
});

describe('a decision is refused', () => {
  it('where there is no such hit', () =>
    given(...case_)
      .when(decideAddressHit, { ...body, hitId: drawn(7) })
      .by(visitator)
      .refuses('no-such-address-hit'));
  it.each(['tell', 'withhold'] as const)('when the words were struck: %s', (decision) =>
    given(...case_, decided('strike'))
      .when(decideAddressHit, { ...body, decision })
      .by(visitator)
      .refuses('address-hit-struck'),
  );
  it('to others than the home unit, whether there is such a hit or not', () => {
    const known = given(...case_, referredTo(units.police));
    known.when(decideAddressHit, body).by(police).refuses('not-the-home-unit');
    known
      .when(decideAddressHit, { ...body, hitId: drawn(7) })
      .by(police)
      .refuses('not-the-home-unit');
  });
  it('to a unit for which there is no such case', () =>
    given(...case_)
      .when(decideAddressHit, body)
      .by(centre)
      .refuses('no-such-case'));
});
