import type { StoredFact } from '@vaern/casework';
import { recipientOf, type UnitName } from './cast';
import { isWithheld } from './oracle';
import { text, type Facts } from './oracle-facts';
import { openGroundsOf } from './oracle-grounds';
import type { Hands } from './rooms';

/**
 * Of a revocation that has just happened: on an ended ground a unit is told it where a safe reach of that person is the
 * last that it has there, and nowhere else.
 */
export function reachToldWrongly(rooms: Hands, facts: Facts, name: UnitName): readonly object[] {
  const revoked = facts.at(-1);
  if (revoked?.type !== 'SafeReachRevoked') return [];
  const open = new Set(openGroundsOf(facts, name).map(({ id }) => id));
  const ledger = rooms.ledgers.get(recipientOf(name));
  const ofHers = facts.filter((fact) => isReach(fact) && text(fact, 'personId') === text(revoked, 'personId'));
  const ended = new Set(
    ofHers.flatMap(({ id }) => [...(ledger?.get(id)?.grounds ?? [])]).filter((id) => !open.has(id)),
  );
  return [...ended].flatMap((ground) => {
    const stands = (fact: StoredFact) =>
      ledger?.get(fact.id)?.grounds.has(ground) && !isWithheld({ facts, fact, name, ground: anEnded(ground, fact) });
    const holds = ofHers.slice(0, -1).findLast(stands)?.type === 'SafeReachSet';
    const isTold = ledger?.get(revoked.id)?.grounds.has(ground) ?? false;
    const mayBeTold = holds && !isWithheld({ facts, fact: revoked, name, ground: anEnded(ground, revoked) });
    return isTold === mayBeTold ? [] : [{ name, ended: ground, revoked: revoked.id, isTold, mayBeTold }];
  });
}

const isReach = ({ type }: StoredFact): boolean => type === 'SafeReachSet' || type === 'SafeReachRevoked';
/** The home's does not end. */
const anEnded = (id: string, sent: StoredFact) => ({ id, sent, received: true, accepted: true });
