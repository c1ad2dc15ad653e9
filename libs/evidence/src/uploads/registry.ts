import type { Keyring } from '@vaern/vault';
import type { Chance, Clock } from '@vaern/platform';
import { z } from 'zod';
import { NoSuchUpload } from '../errors';
import { ObjectTaken, type ObjectStore } from '../objects/object-store';
import { ownerMark, type Owner } from './owner';

/** Milliseconds for which an upload may be gone on with. */
export const UPLOAD_LASTS = 24 * 3_600_000;

/** An upload under way, opened by its owner. */
export interface Upload {
  readonly id: string;
  readonly size: number;
  readonly key: Buffer;
}

const record = z.strictObject({
  owner: z.string(),
  size: z.int(),
  begunAt: z.iso.datetime({ precision: 3 }),
  epoch: z.int(),
  /** The file's key, wrapped by the agency's key-encryption key. */
  wrapped: z.base64(),
});
type Kept = z.infer<typeof record>;

export interface RegistryParts {
  readonly store: ObjectStore;
  readonly keyring: Keyring;
  /** A secret of an agency: 32 bytes. */
  secretOf(agency: string): Buffer;
  readonly chance: Chance;
  readonly clock: Clock;
}

const folder = 'uploads';
const recordOf = (id: string) => `${folder}/${id}/record`;
const offerOf = (id: string) => `${folder}/${id}/offer`;

/** Which uploads are under way. Of their files it keeps the wrapped key, until the vault holds it or they are given up. */
export class Registry {
  constructor(private readonly parts: RegistryParts) {}

  /** Durable when it resolves; begun again, nothing changes. */
  async begin(id: string, owner: Owner, size: number): Promise<void> {
    const { store, keyring, chance, clock } = this.parts;
    const [wrap] = await keyring.wrap([{ identity: identityOf(id, owner), key: chance.bytes(32) }], chance);
    if (!wrap) throw new NoSuchUpload();
    const kept: Kept = {
      owner: this.#mark(id, owner),
      size,
      begunAt: clock.now().toISOString(),
      epoch: wrap.epoch,
      wrapped: wrap.wrapped.toString('base64'),
    };
    try {
      await store.put(recordOf(id), Buffer.from(JSON.stringify(kept)));
    } catch (error) {
      if (!(error instanceof ObjectTaken)) throw error;
    }
  }

  /** @throws NoSuchUpload */
  async open(id: string, owner: Owner): Promise<Upload> {
    const kept = await this.#kept(id);
    if (!kept || kept.owner !== this.#mark(id, owner) || this.#age(kept) > UPLOAD_LASTS) throw new NoSuchUpload();
    const { epoch, wrapped, size } = kept;
    const root = { identity: identityOf(id, owner), epoch, wrapped: Buffer.from(wrapped, 'base64') };
    const [key] = await this.parts.keyring.unwrap([root]);
    if (!key) throw new NoSuchUpload();
    return { id, size, key };
  }

  /** From now on facts may name the file: its bytes are not cleared away any more. Answers whether it was not offered before. */
  async offer(id: string): Promise<boolean> {
    try {
      await this.parts.store.put(offerOf(id), Buffer.alloc(0));
      return true;
    } catch (error) {
      if (error instanceof ObjectTaken) return false;
      throw error;
    }
  }

  /** It was refused: no fact names the file. */
  async takeBack(id: string): Promise<void> {
    await this.parts.store.remove(offerOf(id));
  }

  /** Forgets the upload, and with it the only key outside the vault. */
  async forget(id: string): Promise<void> {
    await this.parts.store.remove(`${folder}/${id}`);
  }

  /** Those that nobody can go on with any more, an hour after. */
  async outlived(): Promise<readonly { readonly id: string; readonly offered: boolean }[]> {
    const names = (await this.parts.store.list(folder)).map(({ name }) => name);
    const ids = [...new Set(names.map((name) => name.split('/')[1] ?? ''))];
    const found = await Promise.all(ids.map(async (id) => ({ id, kept: await this.#kept(id) })));
    return found
      .filter(({ kept }) => kept !== undefined && this.#age(kept) > UPLOAD_LASTS + 3_600_000)
      .map(({ id }) => ({ id, offered: names.includes(offerOf(id)) }));
  }

  async #kept(id: string): Promise<Kept | undefined> {
    const bytes = await this.parts.store.get(recordOf(id));
    return bytes && record.parse(JSON.parse(bytes.toString()));
  }

  #age({ begunAt }: Kept): number {
    return this.parts.clock.now().getTime() - Date.parse(begunAt);
  }

  #mark(id: string, owner: Owner): string {
    return ownerMark(this.parts.secretOf(agencyOf(owner.unit)), owner, id);
  }
}

export const agencyOf = (unit: string): string => unit.split('/', 1)[0] ?? unit;
const identityOf = (id: string, { caseId, unit }: Owner) => ({ caseId, person: id, recipient: unit });
