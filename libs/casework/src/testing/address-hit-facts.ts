import { AddressHitFound } from '../address-hits/facts';
import { drawn, factId } from './decision';
import { affected } from './intake-facts';

export const hitId = drawn(800_050);

/** Her address in the text of the third fact. */
export const found = AddressHitFound.of({
  hitId,
  factId: factId(3),
  about: affected,
  class: 'log-text',
  field: 'text',
  at: [{ from: 3, to: 12 }],
  where: 'text',
  of: 'address',
});
