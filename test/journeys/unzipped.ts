import { mkdirSync, mkdtempSync, openSync, closeSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromBufferPromise } from 'yauzl';

/** An export as it lies on somebody's desk. */
export interface Folder {
  readonly path: string;
  /** Changes one byte. */
  spoil(file: string, at: number): void;
  remove(): void;
}

export async function unzipped(zip: Buffer): Promise<Folder> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vaern-export-'));
  const archive = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const file = path.join(folder, entry.fileName);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.concat(chunks));
  }
  return {
    path: folder,
    spoil: (file, at) => flip(path.join(folder, file), at),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function flip(file: string, at: number): void {
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  closeSync(handle);
}
