import type { Actor, CaseInView } from '@vaern/access';
import { policeMatterOf } from '@vaern/casework';
import type { CaseFileRow } from './case-file.view';
import type { Stored, WhoIsWho } from './case-in-hand';
import { assignedTo } from './family-file';
import type { OrderRow } from './order.view';
import type { ReferralRow } from './referral.view';
import { isHomeRow, readersFor } from './restricted';

/** What was asked of units in the case, and who took it on. */
export interface Taken {
  readonly referrals: readonly ReferralRow[];
  readonly orders: readonly OrderRow[];
}

/** What the policies may know of a case: what stands plain in the view of the actor's unit. */
export function seenBy(
  who: WhoIsWho,
  actor: Actor,
  row: Stored<CaseFileRow>,
  { referrals, orders }: Taken,
): CaseInView {
  const toUs = referrals.filter((referral) => referral.toUs);
  const me = who.pseudonymOf(row.caseId, actor);
  const handler = handlerAmong([...toUs, ...orders.filter((order) => order.toUs)], me);
  const own = who.standingOf(actor.unit);
  const standing = isHomeRow(row) && own !== 'restricted' ? 'home' : own;
  const readers = readersFor(who, actor, row);
  const openedBy = row.file.contacts.map(({ by }) => (by as { actor?: string } | undefined)?.actor)[0];
  return {
    me,
    assigned: assignedTo(row.file.family),
    ...(standing && { standing }),
    ...(readers && { readers }),
    ...(handler && { handler }),
    ...(openedBy && { openedBy }),
    unaccepted: isUnaccepted(row, toUs, handler),
  };
}

const isUnaccepted = (row: CaseFileRow, toUs: readonly ReferralRow[], handler: string | undefined): boolean =>
  toUs.some(isToTake) || (handler === undefined && Object.entries(row.grounds).some(isToSee));

function handlerAmong(taken: readonly (ReferralRow | OrderRow)[], me: string): string | undefined {
  const handlers = taken.flatMap(({ handler }) => handler ?? []);
  return handlers.includes(me) ? me : handlers[0];
}

const isToTake = ({ status, handler }: ReferralRow): boolean =>
  !handler && ['sent', 'received', 'awaiting-information'].includes(status);
/** An order or a breach that the unit is to see to, and nobody has taken the case on. */
const isToSee = ([ground, { status }]: readonly [string, { status: string }]): boolean =>
  status === 'open' && policeMatterOf(ground) !== undefined;
