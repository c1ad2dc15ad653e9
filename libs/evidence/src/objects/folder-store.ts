import type { Chance } from '@vaern/platform';
import { link, mkdir, open, readdir, readFile, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { EvidenceUnavailable } from '../errors';
import { checked, ObjectTaken, type ObjectStore, type StoredObject } from './object-store';

const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** Objects as files in a folder of this machine, or one that is mounted. */
export class FolderStore implements ObjectStore {
  constructor(
    private readonly root: string,
    private readonly chance: Chance,
  ) {}

  /** Written beside, flushed, and then linked to its name: a name never shows half an object. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const file = this.#at(checked(name));
    const beside = path.join(this.root, 'part', this.chance.id());
    await this.#made(path.dirname(beside));
    await this.#made(path.dirname(file));
    try {
      await writeDurably(beside, bytes);
      await link(beside, file);
      await flush(path.dirname(file));
    } catch (error) {
      throw isCode(error, 'EEXIST') ? new ObjectTaken() : new EvidenceUnavailable(error);
    } finally {
      await unlink(beside).catch(() => undefined);
    }
  }

  async get(name: string): Promise<Buffer | undefined> {
    return absentAs(undefined, readFile(this.#at(checked(name))));
  }

  async list(folder: string): Promise<readonly StoredObject[]> {
    const below = this.#at(checked(folder));
    const entries = await absentAs([], readdir(below, { recursive: true, withFileTypes: true }));
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    const found = await Promise.all(files.map((file) => this.#object(file)));
    return found.filter((one) => one !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async remove(name: string): Promise<void> {
    await rm(this.#at(checked(name)), { recursive: true, force: true }).catch(unavailable);
  }

  async tidy(before: Date): Promise<void> {
    const folder = path.join(this.root, 'part');
    for (const name of await absentAs([], readdir(folder))) {
      const file = path.join(folder, name);
      const found = await absentAs(undefined, stat(file));
      if (found && found.mtime < before) await rm(file, { force: true }).catch(unavailable);
    }
  }

  async #object(file: string): Promise<StoredObject | undefined> {
    const found = await absentAs(undefined, stat(file));
    const name = path.relative(path.join(this.root, 'objects'), file).split(path.sep).join('/');
    return found && { name, size: found.size };
  }

  async #made(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder }).catch(unavailable);
    if (first === undefined) return;
    let at = folder;
    do {
      at = path.dirname(at);
      await flush(at);
    } while (at.length >= first.length);
  }

  #at(name: string): string {
    return path.join(this.root, 'objects', ...name.split('/'));
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', OWNER_ONLY.file);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name is on disk when its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(unavailable);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function absentAs<T>(absent: T, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return absent;
    throw new EvidenceUnavailable(error);
  }
}

const isCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

function unavailable(error: unknown): never {
  throw new EvidenceUnavailable(error);
}
