import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { merged, type Entry } from '../entry';
import type { ToldFacts } from '../told-facts';

/** Codes of a fact about a file, and when it happened. */
export interface Happened {
  readonly at: string;
  readonly [code: string]: unknown;
}

/** A file or an item, as one agency unit was told of it. */
export interface Keeping {
  /** The line of the list. */
  readonly received?: Entry;
  /** What opens the file: there for whoever may have it. */
  readonly stored?: Entry;
  readonly item?: Entry;
  readonly quarantined?: Happened | undefined;
  readonly released?: Happened;
  readonly handedOver: readonly Happened[];
  readonly verified: readonly Happened[];
}

export interface EvidenceRow extends Row {
  readonly entryRef?: string | null;
  readonly since: string;
  readonly keeping: Keeping;
}

export const evidenceEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-evidence`,
    schema,
    tableName: 'evidence',
    columns: {
      ...leadingColumns,
      entryRef: { type: 'text', name: 'entry_ref', nullable: true },
      since: { type: 'timestamptz' },
      keeping: { type: 'jsonb' },
    },
  });

const nothingYet: Keeping = { handedOver: [], verified: [] };
type Of = { readonly notice: Notice };
type Change = (keeping: Keeping, entry: Entry) => Partial<Keeping>;

const entryOf = (data: object, { occurredAt, recordedAt }: Notice): Entry => ({
  ...(data as { factId: string }),
  occurredAt,
  recordedAt,
});

/** What begins a row, whichever of its facts comes first. */
const begins =
  (change: Change) =>
  (row: EvidenceRow | undefined, data: object, { notice }: Of): EvidenceRow => {
    const entry = entryOf(data, notice);
    const { keeping = nothingYet, since = notice.recordedAt, entryRef = null } = row ?? {};
    const ref = typeof entry.entryRef === 'string' ? entry.entryRef : entryRef;
    return { entryRef: ref, since, keeping: { ...keeping, ...change(keeping, entry) } };
  };

/** What happens to a file that is there. */
const happens =
  (change: (keeping: Keeping, happened: Happened) => Partial<Keeping>) =>
  (row: EvidenceRow | undefined, data: object, { notice }: Told): EvidenceRow | undefined => {
    const { parts: _none, ...codes } = data as Record<string, unknown>;
    return row && { ...row, keeping: { ...row.keeping, ...change(row.keeping, { ...codes, at: notice.recordedAt }) } };
  };

/** A fact that is told again is the same one. */
const once = (before: readonly Happened[], happened: Happened) => [
  ...before.filter(({ factId }) => factId !== happened.factId),
  happened,
];

/** One row a file or item: key is its id. */
export const evidenceView = (schema: string) =>
  viewsOf<ToldFacts>()<EvidenceRow>({
    name: `${schema}-evidence-v1`,
    table: tableOf(evidenceEntity(schema)),
    key: ({ data }) => {
      const ids = data?.evidenceIds ?? data?.evidenceId ?? data?.itemId;
      return Array.isArray(ids) ? ids.map(String) : typeof ids === 'string' ? ids : undefined;
    },
    on: {
      EvidenceReceived: begins(({ received }, entry) => ({ received: merged(received, entry) })),
      EvidenceStored: begins(({ stored }, entry) => ({ stored: merged(stored, entry) })),
      ItemRegistered: begins(({ item }, entry) => ({ item: merged(item, entry) })),
      EvidenceQuarantined: happens((_, quarantined) => ({ quarantined })),
      EvidenceReleased: happens((_, released) => ({ released, quarantined: undefined })),
      EvidenceVerified: happens(({ verified }, one) => ({ verified: once(verified, one) })),
      EvidenceHandedOver: happens(({ handedOver }, one) => ({ handedOver: once(handedOver, one) })),
    },
  });
