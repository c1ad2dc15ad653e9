import { seededChances, SetClock } from '@vaern/platform';
import { FileKeyring, newKeyFile } from '@vaern/vault';
import { createHash } from 'node:crypto';
import { Uploads } from '../src/uploads/uploads';
import type { Owner } from '../src/uploads/owner';
import type { ObjectStore } from '../src/objects/object-store';
import { MemoryStore } from './memory-store';

export const MB = 1024 * 1024;
const agencies = ['municipality:0561', 'police:1464'];
const keyFile = newKeyFile({ agencies, desk: ['desk'] }, seededChances('keys').for('keys'));
export const keyring = new FileKeyring(keyFile);
export const secretOf = (agency: string) => keyring.secret(agency, 'pseudonyms');

export const owner: Owner = {
  caseId: '11111111-1111-4111-8111-111111111111',
  account: 'staff-7',
  unit: 'municipality:0561/visitation',
};
export const AT = '2026-03-02T08:00:00.000Z';

/** Uploads on a store, as a process has them; `again`: as the next process does. */
export function uploading(store: ObjectStore = new MemoryStore(), clock = new SetClock(AT)) {
  const parts = { store, keyring, secretOf, chance: seededChances('uploads').for('uploads'), clock };
  return { store, clock, uploads: new Uploads(parts), again: () => uploading(store, clock).uploads };
}

/** Bytes that differ from place to place, the same each time. */
export function bytesOf(length: number, seed = 1): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0, word = seed; at < length; at += 4, word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0)
    for (let n = 0; n < 4 && at + n < length; n += 1) bytes[at + n] = word >>> (8 * n);
  return bytes;
}

/** They come in chunks as a socket gives them; `breaksAt`: the line breaks there. */
export async function* coming(bytes: Buffer, breaksAt = Number.POSITIVE_INFINITY): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += 60_000) {
    if (at >= breaksAt) throw new Error('the line broke');
    yield bytes.subarray(at, Math.min(at + 60_000, breaksAt));
  }
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
