import { afterAll, expect, it } from '@jest/globals';
import { systemChance } from '@vaern/platform';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bytesOf, MB, owner, uploading } from '../../test/uploading';
import { FolderStore } from '../objects/folder-store';
import { Files } from '../reading/files';

const folder = mkdtempSync(path.join(tmpdir(), 'vaern-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZE = 256 * MB;
/** What may be in memory at a time of a file on its way in or out: a few pieces of 4 MB, sealed and open. */
const MOST = 64 * MB;
const chunk = bytesOf(64 * 1024);

let highest = 0;
const measure = () => {
  const { external, arrayBuffers, heapUsed } = process.memoryUsage();
  highest = Math.max(highest, Math.max(external, arrayBuffers) + heapUsed);
};
async function* video(): AsyncIterable<Buffer> {
  for (let sent = 0; sent < SIZE; sent += chunk.length) {
    if (sent % MB === 0) measure();
    yield chunk;
  }
}

it('a file of 256 MB comes in and goes out with no more than a few pieces of it in memory', async () => {
  const store = new FolderStore(folder, systemChance);
  const { uploads } = uploading(store);
  const { uploadId } = await uploads.begin(owner, 'key', SIZE);
  measure();
  const before = highest;
  await uploads.append(owner, uploadId, { offset: 0, source: video() });
  const { sha256, upload } = await uploads.arrived(owner, uploadId);
  const file = { fileId: uploadId, key: upload.key.toString('base64url'), size: SIZE, sha256 };
  const hash = createHash('sha256');
  for await (const bytes of await new Files(store).open(file)) {
    hash.update(bytes);
    measure();
  }
  expect(hash.digest('hex')).toBe(sha256);
  expect(highest - before).toBeLessThan(MOST);
}, 120_000);
