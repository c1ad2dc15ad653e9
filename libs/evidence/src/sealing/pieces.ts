import { EvidenceDamaged } from '../errors';
import type { ObjectStore } from '../objects/object-store';
import { openBytes, openedLength, sealBytes } from './secret-stream';

/** The most bytes of a file that are stored as one object: what is in memory of it at a time. */
export const PIECE = 4 * 1024 * 1024;

/** So many consecutive bytes of a file, from `at` on. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly name: string;
}

const folderOf = (fileId: string) => `files/${fileId}`;
/** Names sort as places do. */
const nameOf = (fileId: string, at: number) => `${folderOf(fileId)}/${String(at).padStart(16, '0')}`;
const bindingOf = (fileId: string, at: number) => Buffer.from(JSON.stringify(['vaern/evidence/1', fileId, at]));

/** The sealed bytes of files, piece by piece. */
export class Pieces {
  constructor(private readonly store: ObjectStore) {}

  /** Durable when it resolves. @throws ObjectTaken @throws EvidenceUnavailable */
  async write(fileId: string, key: Buffer, at: number, plain: Buffer): Promise<void> {
    await this.store.put(nameOf(fileId, at), sealBytes(key, plain, bindingOf(fileId, at)));
  }

  /** @throws EvidenceDamaged @throws EvidenceUnavailable */
  async read(fileId: string, key: Buffer, { at, name }: Piece): Promise<Buffer> {
    const sealed = await this.store.get(name);
    if (!sealed) throw new EvidenceDamaged('a piece is missing');
    return openBytes(key, sealed, bindingOf(fileId, at));
  }

  /** The pieces of a file from its beginning on, without gaps: what comes after a gap is not counted. */
  async of(fileId: string): Promise<readonly Piece[]> {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { name, size } of await this.store.list(folderOf(fileId))) {
      const at = Number(name.slice(folderOf(fileId).length + 1));
      if (at !== end) break;
      const length = openedLength(size);
      pieces.push({ at, length, name });
      end += length;
    }
    return pieces;
  }

  async isAnyThere(fileId: string): Promise<boolean> {
    return (await this.store.list(folderOf(fileId))).length > 0;
  }

  async remove(fileId: string): Promise<void> {
    await this.store.remove(folderOf(fileId));
  }
}

/** How many bytes the pieces are together. */
export const lengthOf = (pieces: readonly Piece[]): number => {
  const last = pieces.at(-1);
  return last ? last.at + last.length : 0;
};
