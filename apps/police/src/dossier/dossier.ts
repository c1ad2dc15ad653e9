import { daysAfter } from '@vaern/casework';
import {
  filesShown,
  firstDayOf,
  inHand,
  liesIn,
  mergedInto,
  reachOf,
  show,
  spanOf,
  type BreachRow,
  type CaseFile,
  type Days,
  type Entry,
  type EvidenceRow,
  type LoggedEntry,
  type Opened,
  type OrderRow,
  type Period,
  type Said,
  type Stored,
} from '@vaern/case-file';

type Told = Pick<OrderRow, 'order' | 'until'>;

/** When the order of a breach held, as far as the unit was told; without it nothing says when. */
export function periodOf(order: Told | undefined, endOf: (day: string) => string): Period | undefined {
  const service = order?.order.life.findLast(({ type }) => type === 'OrderServed');
  if (!order || typeof service?.at !== 'string') return undefined;
  const to = endOfIt(order, endOf);
  const first = firstDayOf(order);
  const begins = first === undefined ? service.at : endOf(daysAfter(first, -1));
  return { from: begins > service.at ? begins : service.at, ...(to !== undefined && { to }) };
}

/** When it was revoked, or its last day is over, whichever came first. */
function endOfIt({ order, until }: Told, endOf: (day: string) => string): string | undefined {
  const over = order.life.find(({ type }) => type === 'OrderRevoked' || type === 'OrderExpired');
  const ends = [over?.occurredAt, until == null ? undefined : endOf(until)];
  return ends.filter((end) => end !== undefined).toSorted()[0];
}

/** Without corrections that went before, an entry says what its last telling does. */
const lastOf = ({ facts }: LoggedEntry): Entry | undefined => facts.at(-1);

const officers = ['intake-officer', 'case-officer'];
const isByPolice = ({ toldBy, by }: Entry) =>
  toldBy === 'police' || officers.includes(String((by as { role?: string } | undefined)?.role));

/** While an order held, as far as anybody knows. */
interface Holding extends Days {
  readonly period: Period | undefined;
}

const placeOf = (entry: Entry | undefined, { period, ...days }: Holding) =>
  period && typeof entry?.occurredFrom === 'string' ? liesIn(spanOf(entry as Entry & Said, days), period) : undefined;

/** Whether it happened while the order held, as told last. Undefined: nobody knows, or it holds for some of it. */
function isWithin(entry: LoggedEntry, holding: Holding): boolean | undefined {
  const place = placeOf(lastOf(entry), holding);
  return place === 'all' || place === 'none' ? place === 'all' : undefined;
}

/** Entries of which no telling can lie in the period: the chronology does not have them. */
export const outside = (entries: readonly LoggedEntry[], holding: Holding): readonly LoggedEntry[] =>
  entries.filter(({ facts }) => facts.every((fact) => placeOf(fact, holding) === 'none'));

export interface Showing extends Holding {
  readonly alleged: readonly string[];
  /** The order that the breach is of, if it is known here. */
  readonly orderId?: unknown;
  /** The files that belong to entries, and are in the unit's hands. */
  readonly files: readonly Stored<EvidenceRow>[];
  readonly opened: Opened;
}

/** Files of these entries that the unit has, handed over to it or its own; those it merely heard of are not there. */
export const filesBeside = (
  rows: readonly Stored<EvidenceRow>[],
  entries: readonly LoggedEntry[],
): readonly Stored<EvidenceRow>[] =>
  rows.filter(
    ({ entryRef, keeping }) => inHand(keeping.stored) && entries.some((entry) => entry.entryRef === entryRef),
  );

/** Whether it was thought to be a breach of that order, as told last; where the breach is of none that is known here, of any. */
const mayBeBreach = (last: Entry | undefined, orderId: unknown): boolean =>
  last?.possibleBreachOf !== undefined && (orderId === undefined || last.possibleBreachOf === orderId);

/** An entry with its proof: each telling with who recorded it when, words, salts and commitments; and the files beside it. */
export const entryShown = (entry: LoggedEntry, { alleged, orderId, files, opened, ...holding }: Showing) => ({
  entryRef: entry.entryRef,
  occurredFrom: entry.occurredFrom,
  alleged: alleged.includes(entry.entryRef),
  possibleBreach: mayBeBreach(lastOf(entry), orderId),
  withinPeriod: isWithin(entry, holding),
  corrected: entry.facts.length > 1,
  reply: lastOf(entry)?.direction === 'reply',
  byPolice: entry.facts.some(isByPolice),
  tellings: entry.facts.map((fact) => show(fact, opened)),
  evidence: filesShown(
    files.filter(({ entryRef }) => entryRef === entry.entryRef),
    opened,
  ),
});

/** Where somebody lives or works is asked for by name, on the page of the case. */
const kept: ReadonlySet<string> = new Set(['address', 'place', 'cpr']);

/** Those who saw something of these entries, as they are described, with the entries that name them. */
export function witnessesOf(file: CaseFile, entries: readonly LoggedEntry[]) {
  return Object.entries(file.persons).flatMap(([personId, descriptions]) => {
    const ids = [personId, ...mergedInto(file.merged, personId)];
    const saw = entries.filter(({ facts }) =>
      facts.some(({ witnesses }) => Array.isArray(witnesses) && witnesses.some((id) => ids.includes(String(id)))),
    );
    if (saw.length === 0) return [];
    const described = descriptions.map(({ parts = [], ...entry }) => ({
      ...entry,
      parts: parts.filter((part) => !kept.has(part.class)),
    })) as readonly Entry[];
    return [{ personId, saw: saw.map(({ entryRef }) => entryRef), described, reach: reachOf(file, ids) }];
  });
}

/** Entries that the breach names and that the unit may not, or no longer, read. */
export const missingOf = ({ breach }: Pick<BreachRow, 'breach'>, told: readonly LoggedEntry[]): readonly string[] =>
  allegedBy({ breach }).filter((ref) => !told.some(({ entryRef }) => entryRef === ref));

export const allegedBy = ({ breach }: Pick<BreachRow, 'breach'>): readonly string[] =>
  Array.isArray(breach.reported?.entries) ? breach.reported.entries.map(String) : [];
