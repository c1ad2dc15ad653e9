import type { Clock } from '@vaern/platform';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { Leaving } from './relying-party';

/** Seconds that somebody may take to sign in. */
export const AWAY = 600;
const leaving = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

/** What the browser carries to the provider and back, readable by this hub alone: nothing is kept of whoever only asks. */
export class LeavingCookie {
  readonly #key: Uint8Array;

  constructor(
    hubKey: Uint8Array,
    private readonly clock: Clock,
  ) {
    this.#key = new Uint8Array(hkdfSync('sha256', hubKey, '', 'vaern browser sign-in', 32));
  }

  write(said: Leaving): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new EncryptJWT({ ...said })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt(now)
      .setExpirationTime(now + AWAY)
      .encrypt(this.#key);
  }

  /** Undefined if it is none of ours, or too old. */
  async read(cookie: string): Promise<Leaving | undefined> {
    const options = { currentDate: this.clock.now(), requiredClaims: ['exp'] };
    const read = await jwtDecrypt(cookie, this.#key, options).catch(() => undefined);
    return leaving.safeParse(read?.payload).data;
  }
}
