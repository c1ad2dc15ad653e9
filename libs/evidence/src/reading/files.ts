import { createHash } from 'node:crypto';
import { EvidenceDamaged } from '../errors';
import type { ObjectStore } from '../objects/object-store';
import { lengthOf, Pieces, type Piece } from '../sealing/pieces';

/** What opens a file, and what it must be: as its sealed part says. */
export interface FileToRead {
  readonly fileId: string;
  /** 32 bytes, base64url. */
  readonly key: string;
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
}

/** Which bytes: from the first to the last, counted from 0. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export type Verification = 'intact' | 'changed' | 'missing';

/** Reads files that are kept, a piece in memory at a time. */
export class Files {
  readonly #pieces: Pieces;

  constructor(store: ObjectStore) {
    this.#pieces = new Pieces(store);
  }

  /** The bytes of the file, or of a part of it. Resolves when the file was found whole. @throws EvidenceDamaged @throws EvidenceUnavailable */
  async open(file: FileToRead, { first, last }: Range = whole(file)): Promise<AsyncIterable<Buffer>> {
    const pieces = await this.#pieces.of(file.fileId);
    if (lengthOf(pieces) !== file.size) throw new EvidenceDamaged('it is not as long as it was');
    return this.#bytes(
      file,
      pieces.filter(({ at, length }) => at <= last && at + length > first),
      { first, last },
    );
  }

  /** Reads the whole file again. @throws EvidenceUnavailable */
  async verify(file: FileToRead): Promise<Verification> {
    if (!(await this.#pieces.isAnyThere(file.fileId))) return 'missing';
    try {
      const hash = createHash('sha256');
      for await (const bytes of await this.open(file)) hash.update(bytes);
      return hash.digest('hex') === file.sha256 ? 'intact' : 'changed';
    } catch (error) {
      if (error instanceof EvidenceDamaged) return 'changed';
      throw error;
    }
  }

  async *#bytes(file: FileToRead, pieces: readonly Piece[], { first, last }: Range): AsyncIterable<Buffer> {
    const key = Buffer.from(file.key, 'base64url');
    for (const piece of pieces) {
      const bytes = await this.#pieces.read(file.fileId, key, piece);
      yield bytes.subarray(Math.max(0, first - piece.at), last - piece.at + 1);
    }
  }
}

export const whole = ({ size }: Pick<FileToRead, 'size'>): Range => ({ first: 0, last: size - 1 });
