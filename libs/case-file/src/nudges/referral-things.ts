import type { Running } from '../case-in-hand';
import { authorOf, type Thing } from './thing';

/** What gives the next step of a referral to the other side, or back. */
const turns: ReadonlySet<unknown> = new Set([
  'InformationRequested',
  'InformationProvided',
  'ReferralDeclined',
  'ReferralOverdue',
]);

/** Referrals whose next step is this unit's: to answer, to provide, to send again, or overdue. Once taken on they are their handler's. */
export const referralThings = (rows: readonly Running[]): readonly Thing[] => rows.filter(isOurs).map(thingOf);

/** One that was declined in a case that is closed asks nothing of anybody. */
export const isOurs = (row: Running): boolean =>
  row.nextIs === (row.toUs ? 'recipient' : 'sender') && !(row.caseClosed && row.status === 'declined');

function thingOf({ caseId, key, toUs, handler, referral: { sent, life } }: Running): Thing {
  const turn = life.findLast(({ type }) => turns.has(type));
  return {
    caseId,
    name: ['referral', key, toUs, turn?.factId ?? ''],
    right: toUs ? (handler == null ? 'referral.accept' : 'referral.complete') : 'referral.withdraw',
    owner: toUs ? handler : undefined,
    by: authorOf(turn ?? sent),
  };
}
