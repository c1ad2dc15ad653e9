import { noFailpoints, type Failpoints } from '@vaern/platform';
import { createHash } from 'node:crypto';
import { NoSuchUpload, PieceTooShort, UploadElsewhere } from '../errors';
import { ObjectTaken } from '../objects/object-store';
import { lengthOf, Pieces } from '../sealing/pieces';
import { gather, LEAST } from './gather';
import { uploadIdOf, type Owner } from './owner';
import { agencyOf, Registry, type RegistryParts, type Upload } from './registry';
import { RunningHashes } from './running-hash';

/** How far an upload has come, in bytes. */
export interface Standing {
  readonly uploadId: string;
  readonly offset: number;
  readonly size: number;
}

/** A file that came whole. */
export interface Arrived {
  readonly upload: Upload;
  /** In hex. */
  readonly sha256: string;
  /** Its first bytes. */
  readonly head: Buffer;
  /** Its bytes once more, in order. */
  bytes(): AsyncIterable<Buffer>;
}

export interface UploadParts extends RegistryParts {
  readonly failpoints?: Failpoints;
}

/** Files on their way in: sealed before they touch the disk, and gone on with after a break from the last byte stored. */
export class Uploads {
  readonly #registry: Registry;
  readonly #pieces: Pieces;
  readonly #hashes = new RunningHashes();
  readonly #busy = new Set<string>();
  readonly #failpoints: Failpoints;

  constructor(private readonly parts: UploadParts) {
    this.#registry = new Registry(parts);
    this.#pieces = new Pieces(parts.store);
    this.#failpoints = parts.failpoints ?? noFailpoints;
  }

  /** Under the same key the same upload, as far as it has come. @throws UploadElsewhere if it was begun with another size */
  async begin(owner: Owner, key: string, size: number): Promise<Standing> {
    const id = uploadIdOf(this.parts.secretOf(agencyOf(owner.unit)), owner, key);
    const stored = await this.#offset(id);
    const isDone = stored > 0 && (await this.#registry.open(id, owner).catch(absent)) === undefined;
    if (isDone) return { uploadId: id, offset: stored, size: stored };
    await this.#registry.begin(id, owner, size);
    const standing = await this.standing(owner, id);
    if (standing.size !== size) throw new UploadElsewhere(standing.offset);
    return standing;
  }

  /** @throws NoSuchUpload */
  async standing(owner: Owner, uploadId: string): Promise<Standing> {
    const { size } = await this.#registry.open(uploadId, owner);
    return { uploadId, offset: await this.#offset(uploadId), size };
  }

  /**
   * Takes bytes that follow on `offset`, and says how far it came: what it says is stored, whatever happens then.
   * @throws NoSuchUpload @throws UploadElsewhere @throws UploadTooLong @throws UploadInterrupted @throws PieceTooShort
   */
  async append(
    owner: Owner,
    uploadId: string,
    from: { offset: number; source: AsyncIterable<Buffer> },
  ): Promise<Standing> {
    const upload = await this.#registry.open(uploadId, owner);
    if (this.#busy.has(uploadId)) throw new UploadElsewhere(await this.#offset(uploadId));
    this.#busy.add(uploadId);
    try {
      const stood = await this.#offset(uploadId);
      if (stood !== from.offset) throw new UploadElsewhere(stood);
      const offset = await this.#store(upload, stood, from.source);
      if (offset === stood && offset < upload.size) throw new PieceTooShort(`pieces have ${LEAST} bytes or more`);
      return { uploadId, offset, size: upload.size };
    } finally {
      this.#busy.delete(uploadId);
    }
  }

  /** The whole file. @throws NoSuchUpload if it has not come whole */
  async arrived(owner: Owner, uploadId: string): Promise<Arrived> {
    const upload = await this.#registry.open(uploadId, owner);
    const pieces = await this.#pieces.of(uploadId);
    const [first] = pieces;
    if (!first || lengthOf(pieces) !== upload.size) throw new NoSuchUpload();
    const bytes = () => this.#bytes(upload);
    const head = await this.#pieces.read(uploadId, upload.key, first);
    const sha256 = this.#hashes.of(uploadId, upload.size) ?? (await hashOf(bytes()));
    return { upload, sha256, head, bytes };
  }

  /**
   * Asks for the fact that names the file; the key outside the vault goes when there is one. `isRefusal`: whether an
   * error says for certain that there is none.
   */
  async settle<T>(uploadId: string, ask: () => Promise<T>, isRefusal: (error: unknown) => boolean): Promise<T> {
    await this.#registry.offer(uploadId);
    await this.#failpoints.hit('evidence.after-offer');
    const answer = await ask().catch(async (error: unknown) => {
      if (isRefusal(error)) await this.#registry.takeBack(uploadId);
      throw error;
    });
    await this.#failpoints.hit('evidence.before-settling');
    await this.#registry.forget(uploadId);
    this.#hashes.drop(uploadId);
    return answer;
  }

  /** Gives up what was not offered: its bytes and its key. */
  async discard(uploadId: string): Promise<void> {
    this.#hashes.drop(uploadId);
    await this.#pieces.remove(uploadId);
    await this.#registry.forget(uploadId);
  }

  /** Clears away what nobody can go on with. Of what was offered a fact may speak: its bytes stay. Answers how many. */
  async sweep(): Promise<number> {
    const outlived = await this.#registry.outlived();
    for (const { id, offered } of outlived) {
      if (!offered) await this.#pieces.remove(id);
      await this.#registry.forget(id);
    }
    await this.parts.store.tidy(new Date(this.parts.clock.now().getTime() - 3_600_000));
    return outlived.length;
  }

  async #store({ id, key, size }: Upload, from: number, source: AsyncIterable<Buffer>): Promise<number> {
    let at = from;
    const store = async (bytes: Buffer) => {
      await this.#pieces.write(id, key, at, bytes).catch((error: unknown) => {
        throw error instanceof ObjectTaken ? new UploadElsewhere(at) : error;
      });
      await this.#failpoints.hit('evidence.after-piece');
      this.#hashes.add(id, at, bytes);
      at += bytes.length;
    };
    await gather(source, { room: size - from, store });
    return at;
  }

  async *#bytes({ id, key }: Upload): AsyncIterable<Buffer> {
    for (const piece of await this.#pieces.of(id)) yield await this.#pieces.read(id, key, piece);
  }

  async #offset(uploadId: string): Promise<number> {
    return lengthOf(await this.#pieces.of(uploadId));
  }
}

async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

function absent(error: unknown): undefined {
  if (!(error instanceof NoSuchUpload)) throw error;
}
