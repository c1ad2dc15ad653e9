import type { StoredFact } from '@vaern/casework';
import { saysWho } from './cell';
import type { Closed, Ended, Opened, Told } from './steps';

/** A notice as the ledger takes it, but for its id, its case and when it was told. */
export interface Draft {
  readonly recipient: string;
  readonly type: string;
  readonly legalBasis: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly backfill: boolean;
  readonly tableVersion: number;
  readonly version: number;
  readonly grounds: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The notice of a told fact: exactly the plain fields and the parts that the step names, who did it where all codes are
 * told or name it, and `factId`, the fact it is about: for a retraction, or words struck, the one taken back.
 */
export const factNotice = (step: Told, fact: StoredFact): Draft => ({
  ...telling(step),
  type: fact.type,
  occurredAt: fact.occurredAt,
  recordedAt: fact.recordedAt,
  backfill: step.backfill,
  data: {
    factId: fact.id,
    ...plainTold(step, fact),
    ...(saysWho(step.codes) && { by: { actor: fact.by.actor, unit: fact.by.unit, role: fact.by.role } }),
    ...(fact.writtenAt !== undefined && { writtenAt: fact.writtenAt }),
    ...partsTold(step, fact),
  },
});

/** What is lost is named without its words. */
function partsTold({ parts, lost = [] }: Told, fact: StoredFact): { readonly parts?: readonly object[] } {
  const told = fact.parts.flatMap(({ ciphertext, ...named }) => {
    if (parts.includes(named.id)) return [{ ...named, ciphertext }];
    return lost.includes(named.id) ? [named] : [];
  });
  return told.length > 0 ? { parts: told } : {};
}

/** In the fact's own order, so that nothing shows where a field is missing. */
function plainTold({ codes }: Told, { plain }: StoredFact): Readonly<Record<string, unknown>> {
  if (codes === 'all') return plain;
  return Object.fromEntries(Object.entries(plain).filter(([field]) => codes.includes(field)));
}

/** `AccessOpened`, `AccessEnded`, `AccessClosed`: the ledger's own, at the time of the fact that brought them. */
export function accessNotice(step: Opened | Ended | Closed, { recordedAt }: StoredFact): Draft {
  const times = { occurredAt: recordedAt, recordedAt, backfill: false };
  const { ground } = step;
  if (step.kind === 'ended') return { ...telling(step), ...times, type: 'AccessEnded', data: { ground } };
  if (step.kind === 'closed') {
    return { ...telling(step), ...times, type: 'AccessClosed', data: { ground, reason: step.reason } };
  }
  const { legalBasis: basis, classes, until, of } = step;
  const data = { ground, ...(of && { of }), basis, classes, ...(until !== undefined && { until }) };
  return { ...telling(step), ...times, type: 'AccessOpened', data };
}

const telling = ({ recipient, legalBasis, tableVersion, version, grounds }: Told | Opened | Ended | Closed) => ({
  recipient,
  legalBasis,
  tableVersion,
  version,
  grounds,
});
