import type { actionKind, CodeOf } from '@vaern/casework';
import type { Running, Stored } from '../case-in-hand';
import type { CaseFile, CaseFileRow } from '../case-file.view';
import type { Entry } from '../entry';
import type { LogRow } from '../log.view';
import { mergedInto } from '../merged-persons';
import type { PlannedAction } from '../planned';
import type { ReferralRow } from '../referral.view';
import type { TimelineRow } from '../timeline.view';
import { show, type Opened } from '../words';

const instant = (at: string | Date) => new Date(at).toISOString();
const present = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

/** Every entry of a case file that may have words. */
export function entriesOf(
  file: CaseFile,
  referrals: readonly ReferralRow[],
  actions: readonly PlannedAction[] = [],
): readonly Entry[] {
  return [
    ...file.handOvers,
    ...file.contacts,
    ...Object.values(file.persons).flat(),
    ...Object.values(file.safeReach),
    ...Object.values(file.dangers),
    ...file.screenings,
    ...file.secondOpinions,
    ...file.advice,
    ...actions.map(({ planned }) => planned),
    ...file.conversations,
    ...restrictionIn(file),
    ...referrals.flatMap(({ referral }) => [...(referral.sent ? [referral.sent] : []), ...referral.life]),
  ];
}

export const caseLineOf = (row: Stored<CaseFileRow>) => ({
  caseId: row.caseId,
  openedAt: instant(row.openedAt),
  outcome: present(row.outcome),
  concern: present(row.concern),
  danger: row.danger,
  reviewOn: present(row.reviewOn),
  closedAt: row.closedAt ? instant(row.closedAt) : undefined,
  bases: [...new Set(Object.values(row.grounds).map(({ basis }) => basis))],
  restricted: row.file.restriction && {
    reason: String(row.file.restriction.reason),
    certain: row.file.restriction.certain === true,
  },
});

export const referralLineOf = (row: Running, me: string) => ({
  referralId: row.key,
  caseId: row.caseId,
  caseClosed: row.caseClosed,
  toUs: row.toUs,
  status: row.status,
  urgency: row.urgency,
  purpose: row.purpose,
  sentAt: instant(row.sentAt),
  respondBy: instant(row.respondBy),
  overdue: row.overdue,
  nextIs: row.nextIs,
  handler: present(row.handler),
  mine: row.handler === me,
});

const referralOf = (row: Running, me: string, opened: Opened) => ({
  ...referralLineOf(row, me),
  sent: row.referral.sent && show(row.referral.sent, opened),
  life: row.referral.life.map((entry) => show(entry, opened)),
});

const readersSince = ({ restriction, readers }: CaseFile): readonly Entry[] =>
  Object.values(readers).filter(({ factId }) => factId !== restriction?.factId);
const restrictionIn = (file: CaseFile): readonly Entry[] => [
  ...(file.restriction ? [file.restriction] : []),
  ...readersSince(file),
];

/** The case file as it is answered: entries with the words that were opened. */
export function caseFileOf(
  row: Stored<CaseFileRow>,
  referrals: readonly Stored<ReferralRow>[],
  shown: { me: string; opened: Opened; actions: readonly PlannedAction[] },
) {
  const { file } = row;
  const { me, opened, actions } = shown;
  const each = (entries: readonly Entry[]) => entries.map((entry) => show(entry, opened));
  const one = (entry: Entry | undefined) => entry && show(entry, opened);
  return {
    ...caseLineOf(row),
    grounds: row.grounds,
    opened: one(file.opened),
    homeUnit: file.homeUnit,
    handOvers: each(file.handOvers),
    contacts: each(file.contacts),
    persons: Object.entries(file.persons).map(([personId, descriptions]) => ({
      personId,
      mergedIds: mergedInto(file.merged, personId),
      descriptions: each(descriptions),
      safeReach: one(file.safeReach[personId]),
    })),
    wish: one(file.wish),
    restriction: one(file.restriction),
    readers: each(readersSince(file)),
    closures: each(file.closures),
    conversations: each(file.conversations),
    emergencyCalls: each(file.emergencyCalls),
    dangers: each(Object.values(file.dangers)),
    screenings: each(file.screenings),
    secondOpinions: each(file.secondOpinions),
    advice: each(file.advice),
    actions: actions.map(({ planned, ...action }) => ({ ...show(planned, opened), ...action })),
    consents: each(Object.values(file.consents)),
    referrals: referrals.map((referral) => referralOf({ ...referral, caseClosed: row.closedAt != null }, me, opened)),
  };
}

/** `owner`: the name of the unit that owes it, where it may be known. */
export const actionLineOf = ({ caseId, key, planned, ours }: Stored<PlannedAction>, today: string, owner?: string) => ({
  caseId,
  actionId: key,
  kind: planned.kind as CodeOf<typeof actionKind>,
  due: String(planned.due),
  overdue: String(planned.due) < today,
  ours,
  owner,
});

export const logFactOf = (row: Stored<LogRow>, opened: Opened) => show(row.fact, opened);

export const timelineLineOf = (row: Stored<TimelineRow>) => ({
  number: row.number,
  type: row.type,
  occurredAt: instant(row.occurredAt),
  recordedAt: instant(row.recordedAt),
  toldAt: instant(row.toldAt),
  codes: row.codes,
});

/** Every alias of a unit in an answer, so that those who may know can be told its name. */
export function aliasesIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(/u-[a-z2-7]{26}/g) ?? [])];
}
