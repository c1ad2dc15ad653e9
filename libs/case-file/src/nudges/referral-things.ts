import type { Running } from '../case-in-hand';
import { authorOf } from '../entry';
import { isBack } from '../referral-at';
import type { Thing } from './thing';

/** What gives the next step of a referral to the other side, or back. */
const turns: ReadonlySet<unknown> = new Set([
  'InformationRequested',
  'InformationProvided',
  'ReferralDeclined',
  'ReferralOverdue',
]);

/**
 * Referrals whose next step is this unit's: to answer, to provide, to send again, or overdue. Once taken on they are their handler's;
 * those that nobody answered are their sender's, if that is a colleague.
 */
export const referralThings = (
  rows: readonly Running[],
  isColleague: (row: Running) => boolean = () => true,
): readonly Thing[] => rows.filter(isOurs).map((row) => thingOf(row, isColleague));

const isOurs = (row: Running): boolean => row.nextIs === (row.toUs ? 'recipient' : 'sender') && !isOver(row);

/** One that was declined in a case that is closed asks nothing of anybody. */
const isOver = ({ caseClosed, status }: Running): boolean => caseClosed && status === 'declined';

/** Those whose next step is this unit's, and those that wait for somebody else. */
export function byTurn(rows: readonly Running[]): Readonly<Record<'ours' | 'theirs', readonly Running[]>> {
  return { ours: rows.filter(isOurs), theirs: rows.filter((row) => !isOurs(row) && !isOver(row)) };
}

function thingOf(row: Running, isColleague: (row: Running) => boolean): Thing {
  const { caseId, key, toUs, handler } = row;
  const { sent, life } = row.referral;
  const turn = life.findLast(({ type }) => turns.has(type));
  return {
    caseId,
    name: ['referral', key, toUs, turn?.factId ?? ''],
    right: toUs ? (handler == null ? 'referral.accept' : 'referral.complete') : 'referral.withdraw',
    owner: ownerOf(row, isColleague),
    by: authorOf(turn ?? sent),
  };
}

function ownerOf(row: Running, isColleague: (row: Running) => boolean): Thing['owner'] {
  if (row.toUs) return row.handler;
  return isBack(row) && isColleague(row) ? row.sentBy : undefined;
}
