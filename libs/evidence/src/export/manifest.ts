import { z } from 'zod';

/** What the export says of itself: the folder's `manifest.json`. */
export const MANIFEST = 'manifest.json';
export const FORMAT = 'vaern-evidence-1';

const words = z.object({
  class: z.string(),
  person: z.string(),
  fields: z.object({ filename: z.string(), sha256: z.string(), size: z.number() }).loose(),
  /** base64url. */
  salt: z.string(),
  commitment: z.string(),
});

const item = z.object({
  evidenceId: z.string(),
  /** Where the file lies in the folder; absent where it was not handed over, or is quarantined. */
  file: z.string().optional(),
  /** The fact that named it. */
  factId: z.string(),
  /** Its words: with the salt anybody can hold them against the commitment. */
  words: words.optional(),
  custody: z.array(z.record(z.string(), z.unknown())),
  readings: z.array(z.record(z.string(), z.unknown())),
});

export const manifest = z.object({
  format: z.literal(FORMAT),
  caseId: z.string(),
  exportedAt: z.string(),
  /** The recipient whose list this is. */
  of: z.string(),
  evidence: z.array(item),
  /** The recipient's own notices about this evidence, as CloudEvents: they hold the commitments, and their hashes stand in its ledger. */
  notices: z.array(z.record(z.string(), z.unknown())),
});

export type Manifest = z.infer<typeof manifest>;
export type ExportedItem = z.infer<typeof item>;

/** Where the n-th file, counted from 1, lies in the folder: under its own name as far as every system can write it. */
export function placeOf(nth: number, filename: string): string {
  const plain = filename.normalize('NFC').replace(/[^\p{L}\p{N}._ -]/gu, '_');
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const stem = plain
    .slice(0, plain.length - ending.length)
    .slice(0, 60)
    .toWellFormed()
    .replace(/[ .\ufffd]+$/, '');
  return `files/${String(nth).padStart(3, '0')}-${stem === '' ? 'fil' : stem}${ending}`;
}
