import type { CaseFileRow } from './case-file.view';
import type { AtHand, Stored } from './case-in-hand';
import type { ReferralRow } from './referral.view';
import { authorOf } from './entry';
import { passingsOf } from './homes';
import { namedToday, type Passing } from './passing';
import { isHomeRow } from './restricted';

type Row = Stored<ReferralRow>;

/** A referral as it stands at a moment. `forwarded`: those among which the one is that went on as this. */
export const referralAt = <R extends Row>(row: R, now: Date, forwarded: readonly Row[]): R & AtHand => ({
  ...row,
  nextIs: waitsForOffice(row, now) ? 'sender' : row.nextIs,
  ...(!row.toUs && { sentBy: authorOf(firstOf(row, forwarded).referral.sent) }),
});

/**
 * What the unit's case file says of a referral. `standing`: of the unit, where it is not the home. Named readers elsewhere were not
 * told who reads the case at the other end.
 */
export function inItsCase(row: Row, inFile: CaseFileRow | undefined, standing: string | undefined) {
  const isTold = inFile !== undefined && (isHomeRow(inFile) || standing !== 'restricted');
  return {
    caseClosed: inFile?.closedAt != null,
    otherUnit: isTold ? otherUnit(row, passingsOf(inFile.file)) : undefined,
  };
}

/** What the case calls today the unit at the other end: whom it was sent to, or who sent it. */
export function otherUnit({ toUs, referral: { sent, life } }: Row, passed: readonly Passing[]): string | undefined {
  const said = life.findLast(({ type }) => type === 'ReferralPassedOn') ?? sent;
  const unit = toUs ? said?.from : said?.to;
  return said && typeof unit === 'string' ? namedToday(passed, unit, said.recordedAt) : undefined;
}

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
