import type { Chance } from '@vaern/platform';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;
const TAG = 16;
const NONCE = 12;

/**
 * What a browser alone holds: 32 random bytes. The session's name, the key of what is kept for it and its token against
 * forged requests are drawn from them, so whoever reads the table can neither use a session nor open it.
 */
export class SessionSecret {
  /** What the session is found by. */
  readonly id: string;
  /** Sent back in `X-CSRF-Token` with whatever changes something. */
  readonly csrf: string;
  readonly #key: Buffer;

  private constructor(private readonly bytes: Buffer) {
    const drawn = (label: string) => Buffer.from(hkdfSync('sha256', bytes, '', `vaern browser session ${label}`, 32));
    this.id = drawn('id').toString('base64url');
    this.csrf = drawn('csrf').toString('base64url');
    this.#key = drawn('key');
  }

  static draw(chance: Chance): SessionSecret {
    return new SessionSecret(chance.bytes(LENGTH));
  }

  /** The secret in a cookie that this hub made; undefined for any other, without asking the database. */
  static read(cookie: string, hubKey: Uint8Array): SessionSecret | undefined {
    const given = Buffer.from(cookie, 'base64url');
    if (given.length !== LENGTH + TAG) return undefined;
    const bytes = given.subarray(0, LENGTH);
    return timingSafeEqual(given.subarray(LENGTH), tagOf(bytes, hubKey)) ? new SessionSecret(bytes) : undefined;
  }

  cookie(hubKey: Uint8Array): string {
    return Buffer.concat([this.bytes, tagOf(this.bytes, hubKey)]).toString('base64url');
  }

  isCsrf(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(this.csrf)];
    return a.length === b.length && timingSafeEqual(a, b);
  }

  seal(value: unknown, chance: Chance): Buffer {
    const nonce = chance.bytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(this.id));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error if it was sealed with another secret, or changed since */
  open(sealed: Buffer): unknown {
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, NONCE))
      .setAAD(Buffer.from(this.id))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  }
}

const tagOf = (bytes: Buffer, hubKey: Uint8Array) =>
  createHmac('sha256', hubKey).update('vaern browser session cookie').update(bytes).digest().subarray(0, TAG);
