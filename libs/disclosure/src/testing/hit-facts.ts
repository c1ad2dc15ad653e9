import type { Id, SealedClass } from '@vaern/casework';
import { person } from './cast';
import { stored, type Plain } from './stored';

/** Her address in words of a fact, about her without another. */
export const found = (hitId: Id, factId: Id, of: { about?: Id; class: SealedClass }) =>
  stored('AddressHitFound', {
    hitId,
    factId,
    about: person.affected,
    field: 'text',
    at: [{ from: 0, to: 9 }],
    where: 'text',
    of: 'address',
    ...of,
  });
export const decided = (hitId: Id, factId: Id, decision: Plain<'AddressHitDecided'>['decision']) =>
  stored('AddressHitDecided', { hitId, factId, where: 'text', decision, reason: 'recipient-needs' });
