import type { ActionRow, ActionStatus } from './action.view';
import type { CaseFileRow } from './case-file.view';
import type { Entry } from './entry';
import { homeToday, passingsOf } from './homes';
import { namedToday } from './passing';
import type { ReferralRow } from './referral.view';
import { isHomeRow } from './restricted';

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
  const owner = row ? namedToday(passingsOf(row.file), ownerUnit, planned.recordedAt) : ownerUnit;
  return {
    planned,
    status,
    ownerUnit: owner,
    ours: isHomes(row, owner) || namesOfUs(row, referrals).includes(owner),
    ...(ended && { endedAt: ended.at }),
    ...(ended?.reason !== undefined && { reason: ended.reason }),
  };
}

const isHomes = (row: CaseFileRow | undefined, owner: string): boolean =>
  row !== undefined && isHomeRow(row) && owner === homeToday(row.file);

/** What the case calls another unit than its home: as the referrals to it do, and as it was informed. */
export const namesOfUs = (row: CaseFileRow | undefined, referrals: readonly ReferralRow[]): readonly unknown[] => [
  ...referrals.filter(({ toUs }) => toUs).map(({ referral }) => referral.sent?.to),
  ...Object.entries(row?.file.family.involvements ?? {}).flatMap(([id, { unit }]) => (row?.grounds[id] ? [unit] : [])),
];
