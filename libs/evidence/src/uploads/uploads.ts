import { noFailpoints, type Failpoints } from '@vaern/platform';
import { createHash } from 'node:crypto';
import { NoSuchUpload, PieceTooShort, UploadElsewhere, UploadEmpty } from '../errors';
import { ObjectTaken } from '../objects/object-store';
import { lengthOf, Pieces } from '../sealing/pieces';
import { gather } from './gather';
import { LEAST, MOST_BYTES } from './limits';
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

/** How the fact is asked for that is to name a file. */
export interface Asking<T> {
  ask(): Promise<T>;
  /** The file that the fact names: asked twice, it may be one that came before. */
  named(answer: T): string;
  /** Whether this says for certain that there is no fact. Of a file that was offered before, an answer may be lost. */
  isRefusal(error: unknown): boolean;
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
      const offset = await this.#store(upload, stood, { source: from.source });
      if (offset === stood && offset < upload.size) throw new PieceTooShort(`pieces have ${LEAST} bytes or more`);
      return { uploadId, offset, size: upload.size };
    } finally {
      this.#busy.delete(uploadId);
    }
  }

  /** Takes a whole file that comes at once, however long. What fails is given up. @throws UploadTooLong @throws UploadInterrupted @throws UploadEmpty */
  async take(owner: Owner, source: AsyncIterable<Buffer>): Promise<Arrived> {
    const id = this.parts.chance.id();
    try {
      await this.#registry.begin(id, owner, MOST_BYTES);
      const upload = await this.#registry.open(id, owner);
      const size = await this.#store(upload, 0, { source, isWhole: true });
      if (size === 0) throw new UploadEmpty();
      return await this.#whole({ ...upload, size });
    } catch (error) {
      await this.discard(id);
      throw error;
    }
  }

  /** The whole file. @throws NoSuchUpload if it has not come whole */
  async arrived(owner: Owner, uploadId: string): Promise<Arrived> {
    return this.#whole(await this.#registry.open(uploadId, owner));
  }

  async #whole(upload: Upload): Promise<Arrived> {
    const uploadId = upload.id;
    const pieces = await this.#pieces.of(uploadId);
    const [first] = pieces;
    if (!first || lengthOf(pieces) !== upload.size) throw new NoSuchUpload();
    const bytes = () => this.#bytes(upload);
    const head = await this.#pieces.read(uploadId, upload.key, first);
    const sha256 = this.#hashes.of(uploadId, upload.size) ?? (await hashOf(bytes()));
    return { upload, sha256, head, bytes };
  }

  /** Asks for the fact that names the file, and forgets the key outside the vault when there is one. */
  async settle<T>(uploadId: string, asking: Asking<T>): Promise<T> {
    const isNew = await this.#registry.offer(uploadId);
    await this.#failpoints.hit('evidence.after-offer');
    const answer = await asking.ask().catch(async (error: unknown) => {
      if (isNew && asking.isRefusal(error)) await this.#registry.takeBack(uploadId);
      throw error;
    });
    await this.#failpoints.hit('evidence.before-settling');
    if (asking.named(answer) === uploadId) await this.#forget(uploadId);
    else await this.discard(uploadId);
    return answer;
  }

  /** Gives up what was not offered: its bytes and its key. */
  async discard(uploadId: string): Promise<void> {
    await this.#pieces.remove(uploadId);
    await this.#forget(uploadId);
  }

  /** Clears away what nobody can go on with. Of what was offered a fact may speak: its bytes stay. Answers how many. */
  async sweep(): Promise<number> {
    const outlived = await this.#registry.outlived();
    for (const { id, offered } of outlived) {
      await (offered ? this.#forget(id) : this.discard(id));
    }
    await this.parts.store.tidy(new Date(this.parts.clock.now().getTime() - 3_600_000));
    return outlived.length;
  }

  async #store(
    { id, key, size }: Upload,
    from: number,
    coming: { source: AsyncIterable<Buffer>; isWhole?: boolean },
  ): Promise<number> {
    let at = from;
    const store = async (bytes: Buffer) => {
      await this.#pieces.write(id, key, at, bytes).catch((error: unknown) => {
        throw error instanceof ObjectTaken ? new UploadElsewhere(at) : error;
      });
      await this.#failpoints.hit('evidence.after-piece');
      this.#hashes.add(id, at, bytes);
      at += bytes.length;
    };
    const isWhole = coming.isWhole === true;
    await gather(coming.source, { room: size - from, isWhole, store });
    return at;
  }

  async #forget(id: string): Promise<void> {
    this.#hashes.drop(id);
    await this.#registry.forget(id);
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
