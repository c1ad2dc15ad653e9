import type { AtHand, Stored } from './case-in-hand';
import type { ReferralRow } from './referral.view';
import { authorOf } from './entry';

type Row = Stored<ReferralRow>;

/** A referral as it stands at a moment. `forwarded`: those among which the one is that went on as this. */
export const referralAt = <R extends Row>(row: R, now: Date, forwarded: readonly Row[]): R & AtHand => ({
  ...row,
  nextIs: waitsForOffice(row, now) ? 'sender' : row.nextIs,
  ...(!row.toUs && { sentBy: authorOf(firstOf(row, forwarded).referral.sent) }),
});

/** Nobody has answered yet. */
export const isUnanswered = ({ status }: Pick<ReferralRow, 'status'>): boolean =>
  status === 'sent' || status === 'received';

/** It is its sender's again, whom nobody answered in time, or still, while offices are closed. */
export const isBack = (row: Pick<ReferralRow, 'toUs' | 'status' | 'nextIs'>): boolean =>
  !row.toUs && row.nextIs === 'sender' && isUnanswered(row);

/** Until offices open, whoever sent an acute referral keeps its next step. */
const waitsForOffice = (row: ReferralRow, now: Date): boolean =>
  row.nextIs === 'recipient' && isUnanswered(row) && row.opensAt != null && now < new Date(row.opensAt);

/** What is sent on is by whoever sends it on, and the sender's as before. */
function firstOf(row: Row, forwarded: readonly Row[]): Row {
  const before = forwarded.find(
    ({ caseId, referral }) => caseId === row.caseId && referral.life.some(({ continuesAs }) => continuesAs === row.key),
  );
  return before ? firstOf(before, forwarded) : row;
}
