import type { ActionRow, ActionStatus } from './action.view';
import type { CaseFileRow } from './case-file.view';
import type { Entry } from './entry';
import { doneBy } from './homes';
import type { ReferralRow } from './referral.view';
import { isHomeRow, namesOfHome } from './restricted';

/** A step of the action plan, with who owes it as seen from the unit that asks. */
export interface PlannedAction {
  readonly planned: Entry;
  readonly status: ActionStatus;
  /** The alias of the unit that owes it. */
  readonly ownerUnit: string;
  readonly ours: boolean;
  readonly reason?: string;
  readonly endedAt?: string;
}

/** An action as the unit sees whose rows these are. */
export function plannedAs(
  { action: { planned, ended }, status, ownerUnit }: ActionRow,
  row: CaseFileRow | undefined,
  referrals: readonly ReferralRow[],
): PlannedAction {
  const owner = row ? doneBy(row.file, ownerUnit) : ownerUnit;
  return {
    planned,
    status,
    ownerUnit: owner,
    ours: namesOfUs(row, referrals).includes(owner),
    ...(ended && { endedAt: ended.at }),
    ...(ended?.reason !== undefined && { reason: ended.reason }),
  };
}

/** What the case calls this unit: as its home, and as the referrals to it do. */
const namesOfUs = (row: CaseFileRow | undefined, referrals: readonly ReferralRow[]): readonly unknown[] => [
  ...(row && isHomeRow(row) ? namesOfHome(row) : []),
  ...referrals.filter(({ toUs }) => toUs).map(({ referral }) => referral.sent?.to),
];
