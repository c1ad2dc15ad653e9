import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { Unreadable } from './table';

/** Bytes that an archive may have when it is unpacked, and the files in it. */
export const MOST_UNPACKED = 30 * 2 ** 20;
const MOST_FILES = 500;
const STEP = 16 * 1024;

/**
 * Every file of an archive. What it says of its sizes may be a lie, so that the bytes are counted while they are
 * unpacked. @throws Unreadable
 */
export function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const files = new Map<string, Uint8Array[]>();
  let size = 0;
  const archive = new Unzip((file) => {
    if (files.size === MOST_FILES) throw new Unreadable('too-large');
    const chunks: Uint8Array[] = [];
    files.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw unreadable(error);
      size += chunk.length;
      if (size > MOST_UNPACKED) throw new Unreadable('too-large');
      chunks.push(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  archive.register(UnzipPassThrough);
  push(archive, bytes);
  if (files.size === 0) throw new Unreadable('not-a-workbook');
  return Object.fromEntries([...files].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]));
}

function push(archive: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    throw unreadable(error);
  }
}

/** What is thrown while a file is unpacked comes back as that file's error. */
const unreadable = (error: unknown) => (error instanceof Unreadable ? error : new Unreadable('not-a-workbook'));
