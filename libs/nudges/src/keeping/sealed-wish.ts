import type { Actor } from '@vaern/access';
import type { Chance } from '@vaern/platform';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { Wish } from '../deciding/nudged';

const [NONCE, TAG] = [12, 16];

/** What is kept of somebody so that nobody reads it in a table: who they are and what they said. */
export interface Said extends Wish {
  readonly id: string;
}

/** Seals with keys drawn from a secret that only this agency's processes hold. */
export class WishSeal {
  readonly #names: Buffer;
  readonly #key: Buffer;

  constructor(
    secret: Uint8Array,
    private readonly chance: Chance,
  ) {
    const drawn = (label: string) => Buffer.from(hkdfSync('sha256', secret, '', `vaern nudges ${label}`, 32));
    this.#names = drawn('names');
    this.#key = drawn('key');
  }

  /** By what somebody's row is found. */
  nameOf({ unit, id }: Pick<Actor, 'unit' | 'id'>): string {
    return this.#name('person', unit, id);
  }

  /** The name of the one nudge that somebody gets until they use the hub again: the same at every try, and nothing can be told from it. */
  nudgeOf({ unit, id }: Pick<Actor, 'unit' | 'id'>, seenAt: Date): string {
    return this.#name('nudge', unit, id, seenAt.toISOString());
  }

  seal(unit: string, said: Said): Buffer {
    const nonce = this.chance.bytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(
      boundTo(unit, this.nameOf({ unit, id: said.id })),
    );
    return Buffer.concat([nonce, cipher.update(JSON.stringify(said)), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error if it was sealed for another row, or changed since */
  open({ recipient, person, sealed }: { recipient: string; person: string; sealed: Buffer }): Said {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE))
      .setAAD(boundTo(recipient, person))
      .setAuthTag(sealed.subarray(-TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Said;
  }

  #name(...of: readonly string[]): string {
    return createHmac('sha256', this.#names).update(JSON.stringify(of)).digest('base64url');
  }
}

const boundTo = (recipient: string, person: string) => Buffer.from(JSON.stringify([recipient, person]));
