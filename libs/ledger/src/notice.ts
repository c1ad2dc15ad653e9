/**
 * A recipient's ledger: notices 1, 2, 3 … without gaps, chained by hashes over attributes and commitments.
 * On the wire a notice is a CloudEvent (`toCloudEvent`); the names here are ours, lower-cased there.
 */

/** A sealed part as told: without `ciphertext` once the recipient holds it no more. */
export interface ToldPart {
  readonly id: string;
  readonly class: string;
  readonly person: string;
  readonly commitment: string;
  readonly ciphertext?: string;
}

export type NoticeData = Readonly<Record<string, unknown>> & { readonly parts?: readonly ToldPart[] };

/** What a courier wants to tell, before the ledger numbers it. */
export interface NoticeDraft {
  /** Random, unique for ever, drawn by the courier. */
  readonly id: string;
  /** e.g. `municipality:0561/visitation`. */
  readonly recipient: string;
  /** The kind of stream that it is about: `case`, `track` … */
  readonly stream: string;
  /** The case, or whatever the stream is of. */
  readonly caseId: string;
  /** The fact's type, or AccessOpened, AccessNarrowed, AccessEnded, AccessClosed, Retracted. */
  readonly type: string;
  readonly toldAt: string;
  readonly legalBasis: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly backfill: boolean;
  readonly tableVersion: number;
  /** How many facts of this case the recipient was told live, this one included: what `version` in HTTP means. */
  readonly version: number;
  /** The open grounds that this notice rests on; never leaves the hub. */
  readonly grounds: readonly string[];
  readonly data: NoticeData;
}

/** A numbered notice. `data` is absent once the case is closed to the recipient. */
export interface Notice extends Omit<NoticeDraft, 'data' | 'grounds'> {
  readonly number: number;
  /** Raised when the ledger was restored from a backup. */
  readonly epoch: number;
  /** SHA-256 of the canonical JSON of `data` without ciphertexts, base64url. */
  readonly dataDigest: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly data?: NoticeData;
}

/** Reads one recipient's ledger; what is barred or closed comes without `data`. */
export interface LedgerReader {
  /** Notices after number `after`, at most `limit`, in order. */
  after(recipient: string, after: number, limit: number): Promise<readonly Notice[]>;
  /** All notices of one case as they may be served now, in order: for folding a case again. */
  ofCase(recipient: string, caseId: string): AsyncIterable<Notice>;
  /** The last number told, 0 for none. */
  head(recipient: string): Promise<number>;
}
