import type { actionKind, CodeOf } from '@vaern/casework';
import type { AddressHitRow } from '../address-hit.view';
import type { AtHand, Running, Stored } from '../case-in-hand';
import type { Approached } from '../approached';
import type { CaseFile } from '../case-file';
import type { CaseFileRow } from '../case-file.view';
import { isByHerself, type Entry } from '../entry';
import type { EvidenceRow } from '../evidence/evidence.view';
import { filesShown, itemsShown } from '../evidence/shown';
import { familyEntries } from '../family-file';
import type { LogRow } from '../log.view';
import { homeToday } from '../homes';
import { flagsFor, type Flags, type MattersOfCase } from '../police-matters';
import type { OtherCase } from '../other-cases';
import type { PlannedAction } from '../planned';
import { isUnanswered } from '../referral-at';
import type { ReferralRow } from '../referral.view';
import type { Sender } from '../senders';
import { supportOf } from '../support/render';
import type { SupportTold } from '../support/support.view';
import type { TimelineRow } from '../timeline.view';
import { show, type Opened } from '../words';
import { personsShown } from './persons-shown';
import { addressHitOf } from './address-hit-answers';
import { approachOf, familyOf, holdsOf } from './family-render';
import { matchesAndLinksOf } from './other-case-answers';
import { mattersAs } from './police-render';

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
    ...familyEntries(file.family),
    ...restrictionIn(file),
    ...file.trackLinks,
    ...referrals.flatMap(({ referral }) => [...(referral.sent ? [referral.sent] : []), ...referral.life]),
  ];
}

const unflagged: Flags = { orderInForce: false, breachReported: false };

export const caseLineOf = (row: Stored<CaseFileRow>, flags: Flags = unflagged) => ({
  caseId: row.caseId,
  openedAt: instant(row.openedAt),
  outcome: present(row.outcome),
  concern: present(row.concern),
  danger: row.danger,
  reviewOn: present(row.reviewOn),
  consentEnds: present(row.consentEnds),
  closedAt: row.closedAt ? instant(row.closedAt) : undefined,
  orderInForce: flags.orderInForce,
  orderUntil: flags.orderUntil,
  breachReported: flags.breachReported,
  bases: [...new Set(Object.values(row.grounds).map(({ basis }) => basis))],
  restricted: row.file.restriction && {
    reason: String(row.file.restriction.reason),
    certain: row.file.restriction.certain === true,
  },
});

/** `sender`: of one that is its sender's again, or still. */
export const referralLineOf = (row: Running, me: string, sender?: Sender) => ({
  referralId: row.key,
  caseId: row.caseId,
  caseClosed: row.caseClosed,
  toUs: row.toUs,
  status: row.status,
  urgency: row.urgency,
  purpose: row.purpose,
  sentAt: instant(row.sentAt),
  respondBy: instant(row.respondBy),
  opensAt: row.opensAt && isUnanswered(row) ? instant(row.opensAt) : undefined,
  overdue: row.overdue,
  nextIs: row.nextIs,
  handler: present(row.handler),
  mine: (row.toUs ? row.handler : row.sentBy) === me,
  sender,
});

const referralOf = (row: Running, { me, opened, senders }: Pick<Shown, 'me' | 'opened' | 'senders'>) => ({
  ...referralLineOf(row, me, senders?.get(row.key)),
  sent: row.referral.sent && show(row.referral.sent, opened),
  life: row.referral.life.map((entry) => show(entry, opened)),
});

const readersSince = ({ restriction, readers }: CaseFile): readonly Entry[] =>
  Object.values(readers).filter(({ factId }) => factId !== restriction?.factId);
const restrictionIn = (file: CaseFile): readonly Entry[] => [
  ...(file.restriction ? [file.restriction] : []),
  ...readersSince(file),
];

/** What is shown beside the case file itself, with the words that were opened. */
interface Shown {
  readonly me: string;
  readonly opened: Opened;
  readonly actions: readonly PlannedAction[];
  readonly approaches: readonly Approached[];
  readonly matters: MattersOfCase;
  readonly hits: readonly Stored<AddressHitRow>[];
  readonly beside: readonly OtherCase[];
  readonly evidence: readonly Stored<EvidenceRow>[];
  readonly help: SupportTold | undefined;
  /** As things are now: of a day that was, nobody is named. */
  readonly senders?: ReadonlyMap<string, Sender>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The case file as it is answered: entries with the words that were opened. */
export function caseFileOf(row: Stored<CaseFileRow>, referrals: readonly AtHand[], shown: Shown) {
  const { opened, actions, approaches, matters, hits, beside, evidence, help, today } = shown;
  const { file } = row;
  const each = (entries: readonly Entry[]) => entries.map((entry) => show(entry, opened));
  const one = (entry: Entry | undefined) => entry && show(entry, opened);
  return {
    ...caseLineOf(row, flagsFor(row, matters, today)),
    ...mattersAs(matters, opened, today),
    grounds: row.grounds,
    opened: one(file.opened),
    homeUnit: homeToday(file),
    handOvers: each(file.handOvers),
    contacts: each(file.contacts),
    persons: personsShown(file, opened),
    wish: one(file.wish),
    restriction: one(file.restriction),
    ownAccess: one(file.ownAccess),
    readers: each(readersSince(file)),
    closures: each(file.closures),
    conversations: each(file.conversations),
    emergencyCalls: each(file.emergencyCalls),
    trackLinks: each(file.trackLinks),
    dangers: each(Object.values(file.dangers)),
    screenings: each(file.screenings),
    secondOpinions: each(file.secondOpinions),
    advice: each(file.advice),
    addressHits: hits.map(addressHitOf),
    ...matchesAndLinksOf(beside),
    actions: actions.map(({ planned, ...action }) => ({ ...show(planned, opened), ...action })),
    consents: each(Object.values(file.consents)),
    ...familyOf(file.family, opened),
    approaches: approaches.map(approachOf),
    holds: holdsOf(approaches),
    help: supportOf(help, opened),
    referrals: referrals.map((referral) => referralOf({ ...referral, caseClosed: row.closedAt != null }, shown)),
    evidence: filesShown(evidence, opened),
    items: itemsShown(evidence, opened),
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

export const logFactOf = (row: Stored<LogRow>, opened: Opened, linked: ReadonlyMap<string, readonly string[]>) => ({
  ...show(row.fact, opened),
  byHerself: isByHerself(row.fact),
  evidence: linked.get(row.entryRef) ?? [],
});

/** `lastRead`: when whoever asks last read the case before this sitting. */
export const timelineLineOf = (row: Stored<TimelineRow>, me: string, lastRead: string | undefined) => ({
  number: row.number,
  type: row.type,
  occurredAt: instant(row.occurredAt),
  recordedAt: instant(row.recordedAt),
  toldAt: instant(row.toldAt),
  version: String(row.version),
  by: writerOf(row, me),
  codes: row.codes,
  isNew: lastRead !== undefined && instant(row.toldAt) > lastRead,
});

function writerOf({ codes }: TimelineRow, me: string): 'me' | 'somebody' | 'hub' {
  const { actor, role } = (codes.by ?? {}) as { readonly actor?: unknown; readonly role?: unknown };
  if (role === 'timekeeper') return 'hub';
  return actor === me ? 'me' : 'somebody';
}

/** Every alias of a unit in an answer, so that those who may know can be told its name. */
export function aliasesIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(/u-[a-z2-7]{26}/g) ?? [])];
}
