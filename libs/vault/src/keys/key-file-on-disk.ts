import { open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { KeyFileError, parseKeyFile, type KeyFile } from './key-file';

/** Reads a key file that nobody but its owner may read. @throws KeyFileError */
export async function readKeyFile(file: string): Promise<KeyFile> {
  const { mode } = await stat(file).catch(() => {
    throw new KeyFileError('it cannot be read');
  });
  if ((mode & 0o077) !== 0) throw new KeyFileError('others may read it: its mode must be 0600');
  return parseKeyFile(await readFile(file, 'utf8'));
}

/** Writes a key file where none is, mode 0600, durable when it resolves. @throws KeyFileError if there is one */
export async function createKeyFile(file: string, keys: KeyFile): Promise<void> {
  await write(file, keys).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new KeyFileError('there is one already') : error;
  });
}

/** Puts a changed key file in the place of the old one, whole or not at all, durable when it resolves. */
export async function replaceKeyFile(file: string, keys: KeyFile): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await write(beside, keys);
  await rename(beside, file);
  const folder = await open(path.dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function write(file: string, keys: KeyFile): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
