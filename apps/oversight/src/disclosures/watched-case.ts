import { readFact, streamName, type StoredFact } from '@vaern/casework';
import { agencyOf, disclosuresOf, type Who } from '@vaern/disclosure';
import type { EventStore } from '@vaern/event-store';
import type { LedgerReader, PgLedgerWatch } from '@vaern/ledger';
import { aboutOf, capacitiesIn } from './about';
import type { DisclosureShown } from './answer';
import { openingsIn, type Opening } from './grounds';
import { openedAt, readingsOf, type ReadingsOfCase } from './readings';
import { standingOf, type Sees } from './standing';
import { toldRows, type ToldRow } from './told-rows';

export interface DisclosureParts {
  /** Facts: codes in plain, words sealed. No key is in reach. */
  readonly store: Pick<EventStore, 'read'>;
  readonly watch: Pick<PgLedgerWatch, 'toldInCase'>;
  /** Each ledger as its own agency reads it: under its bars. */
  readonly ledger: Pick<LedgerReader, 'ofCase'>;
  readonly readLog: ReadingsOfCase;
  readonly whoIn: (caseId: string) => Who;
  /** Whether restricted cases are told to the unit. */
  readonly isSheltered: (unit: string) => boolean;
  /** The unit behind an alias of a case. */
  readonly unitBehind: (caseId: string, alias: string) => string | undefined;
}

/**
 * What left and what came of one case, for the officer of one agency: `from-us` what it told others while the case was
 * its own, `to-us` what its ordinary units were told by others. Nothing of a case that is restricted, and of what came
 * to be under another home nothing but what its own units were told.
 */
export async function watchedCase(
  parts: DisclosureParts,
  agency: string,
  caseId: string,
): Promise<readonly DisclosureShown[]> {
  const facts = await factsOf(parts.store, caseId);
  const { disclosed, isRestricted } = disclosuresOf(facts, parts.whoIn(caseId));
  if (isRestricted) return [];
  // What restricted units are told is for those named alone, also when it is over.
  const rows = toldRows(disclosed, await parts.watch.toldInCase(caseId))
    .filter(({ recipient, under }) => !parts.isSheltered(recipient) && !parts.isSheltered(under))
    .filter(({ author, recipient }) => parts.unitBehind(caseId, author) !== recipient);
  const shown = { facts, parts, agency, caseId, openingOf: openingsIn(facts) };
  const all = [...fromUs(shown, rows), ...(await toUs(shown, rows))];
  return all.toSorted((a, b) => (a.toldAt < b.toldAt ? 1 : a.toldAt > b.toldAt ? -1 : 0));
}

interface Shown {
  readonly facts: readonly StoredFact[];
  readonly parts: DisclosureParts;
  readonly agency: string;
  readonly caseId: string;
  readonly openingOf: (ground: string) => Opening;
}

function fromUs(shown: Shown, rows: readonly ToldRow[]): readonly DisclosureShown[] {
  const { agency, facts } = shown;
  const sees: Sees = (under) => agencyOf(under) === agency;
  const known = { capacities: capacitiesIn(facts), forgotten: forgottenBy(shown), sees };
  return rows
    .filter(({ under, recipient }) => sees(under) && agencyOf(recipient) !== agency)
    .map((row) => ({ direction: 'from-us', ...lineOf(shown, row, sees), about: shownAbout(row, known) }));
}

async function toUs(shown: Shown, rows: readonly ToldRow[]): Promise<readonly DisclosureShown[]> {
  const { agency, caseId, parts } = shown;
  const ours = rows.filter((row) => agencyOf(row.recipient) === agency && !isItsOwn(shown, row));
  if (ours.length === 0) return [];
  const readings = await readingsOf(parts.readLog, agency, caseId);
  const forgotten = forgottenBy(shown);
  const sees: Sees = () => true;
  const lines: DisclosureShown[] = [];
  for (const recipient of new Set(ours.map((row) => row.recipient))) {
    const served = await servedTo(parts, recipient, caseId);
    const known = { capacities: capacitiesIn(served.described), forgotten, sees };
    for (const row of ours.filter((one) => one.recipient === recipient)) {
      const about = served.numbers.has(row.number) ? shownAbout(row, known) : undefined;
      const line = { direction: 'to-us', ...lineOf(shown, row, sees), ...(about && { about }) } as const;
      lines.push({ ...line, ...openedAt(readings, row) });
    }
  }
  return lines;
}

const shownAbout = (row: ToldRow, known: Parameters<typeof aboutOf>[1]) =>
  aboutOf(row, known).map((one) => ({
    ...one,
    capacities: [...one.capacities],
    classes: [...one.classes],
    gone: [...one.gone],
  }));

function lineOf({ openingOf }: Shown, row: ToldRow, sees: Sees) {
  const grounds = row.grounds
    .filter(({ under }) => sees(under))
    .map(({ ground, legalBasis, until }) => ({ ...openingOf(ground), legalBasis, ...(until && { until }) }));
  const { recipient, type, toldAt, backfill: earlier } = row;
  return { recipient, type, toldAt, earlier, grounds, ...standingOf(row, sees) };
}

/** What a home is told of what its own agency wrote was told to nobody else. */
const isItsOwn = ({ parts, agency, caseId }: Shown, { author, recipient, under }: ToldRow): boolean =>
  recipient === under && agencyOf(parts.unitBehind(caseId, author) ?? '') === agency;

/** Whom this agency forgot in the case. */
const forgottenBy = ({ facts, parts, agency, caseId }: Shown): ReadonlySet<string> =>
  new Set(
    facts
      .filter(({ type }) => type === 'PersonForgotten')
      .filter(({ plain }) => agencyOf(parts.unitBehind(caseId, String(plain.controller)) ?? '') === agency)
      .map(({ plain }) => String(plain.personId)),
  );

/** What the ledger still says of itself: of which numbers, and who is who. */
async function servedTo({ ledger }: DisclosureParts, recipient: string, caseId: string) {
  const numbers = new Set<number>();
  const described: { type: string; plain: Readonly<Record<string, unknown>> }[] = [];
  for await (const { number, type, data } of ledger.ofCase(recipient, caseId)) {
    if (!data) continue;
    numbers.add(number);
    described.push({ type, plain: data });
  }
  return { numbers, described };
}

async function factsOf(store: Pick<EventStore, 'read'>, caseId: string): Promise<readonly StoredFact[]> {
  const facts: StoredFact[] = [];
  for await (const event of store.read(streamName({ kind: 'case', id: caseId }))) facts.push(readFact(event));
  return facts;
}
