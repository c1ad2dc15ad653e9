import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { attributesOf, type Unsigned } from './attributes';
import type { Notice, NoticeData, NoticeDraft } from './notice';

/** A place in one recipient's ledger: what an agency keeps as its checkpoint. Hashes are base64url without padding. */
export interface Link {
  readonly number: number;
  readonly hash: string;
}

/** Before the first notice: 32 zero bytes. */
export const start: Link = { number: 0, hash: Buffer.alloc(32).toString('base64url') };

const sha256 = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('base64url');

/** SHA-256 of the canonical JSON (RFC 8785) of the data with each part's ciphertext left out. */
export function dataDigest(data: NoticeData): string {
  if (!data.parts) return sha256(data);
  return sha256({ ...data, parts: data.parts.map((part) => ({ ...part, ciphertext: undefined })) });
}

/** SHA-256 of the canonical JSON (RFC 8785) of all attributes in their CloudEvents string form, except `hash`. */
export const hashOf = (notice: Unsigned): string => sha256(attributesOf(notice));

/** Makes a draft the notice that follows `last`. What is not named here stays in the hub. */
export function chained(draft: NoticeDraft, last: Link, epoch: number): Notice {
  const unsigned = {
    id: draft.id,
    recipient: draft.recipient,
    stream: draft.stream,
    caseId: draft.caseId,
    type: draft.type,
    toldAt: draft.toldAt,
    legalBasis: draft.legalBasis,
    occurredAt: draft.occurredAt,
    recordedAt: draft.recordedAt,
    backfill: draft.backfill,
    tableVersion: draft.tableVersion,
    version: draft.version,
    number: last.number + 1,
    epoch,
    dataDigest: dataDigest(draft.data),
    previousHash: last.hash,
  };
  return { ...unsigned, hash: hashOf(unsigned), data: draft.data };
}

/** What of a notice does not fit what it says of itself, if anything. Data that is absent is not missed. */
export function faultIn(notice: Notice): 'data' | 'hash' | undefined {
  if (notice.data && dataDigest(notice.data) !== notice.dataDigest) return 'data';
  return hashOf(notice) === notice.hash ? undefined : 'hash';
}

export type Verdict =
  | { readonly intact: true; readonly head: Link }
  | { readonly intact: false; readonly number: number; readonly fault: 'number' | 'link' | 'data' | 'hash' | 'head' };

/**
 * Whether these notices, in order, are one recipient's ledger after the link `after` and end at `upTo`.
 * Without `upTo` nobody can tell that the last ones are missing. `number` is where the chain first breaks.
 */
export function verifyChain(
  notices: readonly Notice[],
  { after = start, upTo }: { readonly after?: Link; readonly upTo?: Link } = {},
): Verdict {
  let head: Link = after;
  for (const notice of notices) {
    const fault = unlinked(notice, head) ?? faultIn(notice);
    if (fault) return { intact: false, number: head.number + 1, fault };
    head = notice;
  }
  return upTo && !isSame(upTo, head)
    ? { intact: false, number: head.number, fault: 'head' }
    : { intact: true, head: { number: head.number, hash: head.hash } };
}

const isSame = (a: Link, b: Link) => a.number === b.number && a.hash === b.hash;

function unlinked(notice: Notice, last: Link): 'number' | 'link' | undefined {
  if (notice.number !== last.number + 1) return 'number';
  return notice.previousHash === last.hash ? undefined : 'link';
}
