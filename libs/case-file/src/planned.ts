import type { ActionRow, ActionStatus } from './action.view';
import type { CaseFileRow } from './case-file.view';
import type { Entry } from './entry';
import type { ReferralRow } from './referral.view';
import { isHomeRow, isHomeToday } from './restricted';

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
  return {
    planned,
    status,
    ownerUnit,
    ours: isHomes(row, ownerUnit, planned.recordedAt) || namesOfUs(row, referrals).includes(ownerUnit),
    ...(ended && { endedAt: ended.at }),
    ...(ended?.reason !== undefined && { reason: ended.reason }),
  };
}

const isHomes = (row: CaseFileRow | undefined, unit: string, since: string): boolean =>
  row !== undefined && isHomeRow(row) && isHomeToday(row, unit, since);

/** What the case calls another unit than its home: as the referrals to it do, and as it was informed. */
export const namesOfUs = (row: CaseFileRow | undefined, referrals: readonly ReferralRow[]): readonly unknown[] => [
  ...referrals.filter(({ toUs }) => toUs).map(({ referral }) => referral.sent?.to),
  ...Object.entries(row?.file.family.involvements ?? {}).flatMap(([id, { unit }]) => (row?.grounds[id] ? [unit] : [])),
];
