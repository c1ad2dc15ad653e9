import type { Actor, CaseInView } from '@vaern/access';
import type { CaseFileRow } from './case-file.view';
import type { Stored, WhoIsWho } from './case-in-hand';
import type { ReferralRow } from './referral.view';
import { isHomeRow, readersFor } from './restricted';

/** What the policies may know of a case: what stands plain in the view of the actor's unit. */
export function seenBy(
  who: WhoIsWho,
  actor: Actor,
  row: Stored<CaseFileRow>,
  referrals: readonly ReferralRow[],
): CaseInView {
  const toUs = referrals.filter((referral) => referral.toUs);
  const me = who.pseudonymOf(row.caseId, actor);
  const handlers = toUs.flatMap(({ handler }) => handler ?? []);
  const handler = handlers.includes(me) ? me : handlers[0];
  const own = who.standingOf(actor.unit);
  const standing = isHomeRow(row) && own !== 'restricted' ? 'home' : own;
  const readers = readersFor(who, actor, row);
  const openedBy = row.file.contacts.map(({ by }) => (by as { actor?: string } | undefined)?.actor)[0];
  return {
    me,
    ...(standing && { standing }),
    ...(readers && { readers }),
    ...(handler && { handler }),
    ...(openedBy && { openedBy }),
    unaccepted: toUs.some(
      ({ status, handler: taken }) => !taken && ['sent', 'received', 'awaiting-information'].includes(status),
    ),
  };
}
