import type { SealedClass } from '@vaern/casework';
import {
  entriesOfReach,
  mergedInto,
  reachOf,
  type CaseFile,
  type Entry,
  type EvidenceRow,
  type LoggedEntry,
  type MattersOfCase,
  type OrderRow,
  type Reach,
} from '@vaern/case-file';
import { holds, isFor, type Edition, type Held } from './edition';
import { mayConcern, readerOf, type Someone } from './reader';
import { texts } from './words-of';

/** What the unit was told of a case, with the audience that each entry has by now. */
export interface Known {
  readonly file: CaseFile;
  readonly referrals: readonly { readonly toUs: boolean; readonly referral: { readonly sent?: Entry } }[];
  readonly entries: readonly LoggedEntry[];
  /** By entry, where it was changed. */
  readonly audiences: ReadonlyMap<string, string>;
  readonly matters: MattersOfCase;
  readonly evidence: readonly (EvidenceRow & { readonly key: string })[];
  /** Whether words of that kind in that fact may lead to the affected person. Of the police's own edition nobody asks. */
  leadsToHer(this: void, factId: string, of: SealedClass): boolean;
  /** The day in Denmark of an instant. */
  dayOf(this: void, instant: string): string;
}

/** What goes into an edition: of each fact only the parts that the edition has, and when it came in as exactly as it may say. */
export interface Material {
  readonly affected: readonly Someone[];
  readonly perpetrators: readonly Someone[];
  readonly witnesses: readonly Someone[];
  readonly referrals: readonly Entry[];
  readonly reports: readonly {
    readonly filed: boolean;
    readonly prepared?: Entry;
    readonly filings: readonly Entry[];
  }[];
  readonly entries: readonly LoggedEntry[];
  readonly orders: readonly (Pick<OrderRow, 'kind' | 'status' | 'until'> & { readonly life: readonly Entry[] })[];
  readonly breaches: readonly { readonly reported: Entry; readonly assessed?: Entry | undefined }[];
  readonly evidence: readonly { readonly key: string; readonly received: Entry; readonly quarantined: boolean }[];
  readonly items: readonly Entry[];
}

/** @throws BadInput where several are alleged, and it is not said for whom the edition is */
export function materialOf(known: Known, edition: Edition, perpetrator?: string): Material {
  const isPolice = edition === 'police';
  const held = (of: Held) => only(holds[edition][of]);
  const isFit =
    (of: Held) =>
    ({ factId }: Entry) =>
      !holds[edition][of].some((each) => known.leadsToHer(factId, each));
  const cameIn = (entry: Entry) => (isPolice ? entry : { ...entry, recordedAt: known.dayOf(entry.recordedAt) });
  const people = peopleOf(known.file);
  const alleged = people.filter(is('perpetrator'));
  const reader = readerOf(edition, alleged, perpetrator);
  const entries = known.entries
    .filter(({ facts }) => mayConcern(reader, facts))
    .filter((entry) => isFor(edition, audienceOf(entry, known.audiences)))
    .filter(({ facts }) => facts.every(isFit('entry')))
    .map((entry) => ({ ...entry, facts: entry.facts.map(held('entry')).map(cameIn) }));
  const refs = new Set(entries.map(({ entryRef }) => entryRef));
  const isListed = (entryRef: unknown, audience: unknown) =>
    typeof entryRef !== 'string'
      ? isFor(edition, audience)
      : refs.has(entryRef) && (isPolice || isFor(edition, audience));
  const as = (of: 'affected' | 'perpetrator' | 'witness') => (someone: Someone) => ({
    ids: someone.ids,
    described: lastOfEach(someone.described.filter(isFit(of)).map(held(of))),
    reach: isPolice ? reachWith(held(of), someone.reach) : {},
  });
  const saw = (id: string) => entries.some(({ facts }) => facts.some(({ witnesses }) => texts(witnesses).includes(id)));
  return {
    entries,
    affected: people.filter(is('affected')).map(as('affected')),
    perpetrators: (reader ? [reader] : alleged).map(as('perpetrator')),
    witnesses: people.filter(({ ids }) => ids.some(saw)).map(as('witness')),
    evidence: known.evidence.flatMap(({ key, entryRef, keeping: { received, quarantined } }) =>
      received && isListed(entryRef, received.audience)
        ? [{ key, received: cameIn(held('evidence')(received)), quarantined: quarantined !== undefined }]
        : [],
    ),
    orders: known.matters.orders
      .filter(({ order: { life } }) => mayConcern(reader, life))
      .map(({ order: { life }, ...order }) => ({ ...order, life: lastOfEach(life.map(held('order')).map(cameIn)) }))
      .filter(({ life }) => isPolice || life.some(({ type }) => type === 'OrderServed')),
    ...(isPolice ? forPolice(known, held) : { referrals: [], reports: [], breaches: [], items: [] }),
  };
}

const forPolice = (
  { referrals, matters, evidence }: Known,
  held: (of: Held) => (entry: Entry) => Entry,
): Pick<Material, 'referrals' | 'reports' | 'breaches' | 'items'> => ({
  referrals: referrals.flatMap(({ toUs, referral: { sent } }) => (toUs && sent ? [held('referral')(sent)] : [])),
  reports: matters.reports.map(({ filed, report: { prepared, filings } }) => ({
    filed,
    filings: filings.map(held('report')),
    ...(prepared && { prepared: held('report')(prepared) }),
  })),
  breaches: matters.breaches.flatMap(({ breach: { reported, assessed } }) =>
    reported ? [{ reported, assessed }] : [],
  ),
  items: evidence.flatMap(({ keeping: { item } }) => (item ? [held('item')(item)] : [])),
});

/** Every fact whose parts are opened for the edition. */
export const toOpen = (of: Material): readonly Entry[] => [
  ...[...of.affected, ...of.perpetrators, ...of.witnesses].flatMap(({ described, reach }) => [
    ...described,
    ...entriesOfReach(reach),
  ]),
  ...of.referrals,
  ...of.reports.flatMap(({ prepared, filings }) => [...(prepared ? [prepared] : []), ...filings]),
  ...of.entries.flatMap(({ facts }) => facts),
  ...of.orders.flatMap(({ life }) => life),
  ...of.evidence.map(({ received }) => received),
  ...of.items,
];

const only =
  (classes: readonly SealedClass[]) =>
  ({ parts = [], ...entry }: Entry): Entry => ({
    ...entry,
    parts: parts.filter((part) => classes.some((of) => of === part.class)),
  });

/** The facts, of each class only the last words: the bundle has no others. */
const lastOfEach = (facts: readonly Entry[]): readonly Entry[] =>
  facts.map(({ parts = [], ...fact }, nth) => {
    const later = new Set(facts.slice(nth + 1).flatMap((one) => (one.parts ?? []).map((part) => part.class)));
    return { ...fact, parts: parts.filter((part) => !later.has(part.class)) };
  });

const audienceOf = ({ entryRef, facts }: LoggedEntry, changed: ReadonlyMap<string, string>): unknown =>
  changed.get(entryRef) ?? facts[0]?.audience;

const reachWith = (held: (entry: Entry) => Entry, { safeReach, ...reach }: Reach): Reach =>
  safeReach ? { safeReach: held(safeReach) } : reach;

const peopleOf = (file: CaseFile): readonly Someone[] =>
  Object.entries(file.persons).map(([id, described]) => {
    const ids = [id, ...mergedInto(file.merged, id)];
    return { ids, described, reach: reachOf(file, ids) };
  });

const is =
  (capacity: string) =>
  ({ described }: Someone): boolean =>
    described.some(({ capacities }) => texts(capacities).includes(capacity));
