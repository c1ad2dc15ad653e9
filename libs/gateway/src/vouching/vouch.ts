import type { Actor } from '@vaern/access';
import type { Chance, Clock } from '@vaern/platform';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { hashOf } from './hash';

/** The header in which a gateway sends what it vouches for. */
export const VOUCH_HEADER = 'x-vaern-vouch';
export const VOUCH_TYPE = 'vaern-vouch+jwt';
export const VOUCH_AUDIENCE = 'vaern:casedesk';
/** Seconds. */
export const VOUCH_AGE = 30;

/** A key pair for one gateway: `CASEDESK_KEY`, and what the CaseDesk is given. Ed25519, DER, base64url. */
export function newVouchingKey(): { readonly secret: string; readonly open: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  return { secret, open: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url') };
}

const der = (text: string) => ({ key: Buffer.from(text, 'base64url'), format: 'der' }) as const;

/** @throws Error if the text is no Ed25519 key */
export const vouchingKey = (secret: string): KeyObject => ed25519(createPrivateKey({ ...der(secret), type: 'pkcs8' }));
/** @throws Error if the text is no Ed25519 key */
export const vouchedKey = (open: string): KeyObject => ed25519(createPublicKey({ ...der(open), type: 'spki' }));

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  return key;
}

/** Signs, for the CaseDesk, who asks and what exactly they ask: neither can be used with the other's. */
export class Voucher {
  readonly #key: KeyObject;

  constructor(
    private readonly agency: string,
    secret: string,
    private readonly ports: { readonly clock: Clock; readonly chance: Chance },
  ) {
    this.#key = vouchingKey(secret);
  }

  /** `asked`: all that the CaseDesk is sent (route, case, key, version, intent), as JSON. */
  vouch(actor: Actor, asked: unknown): Promise<string> {
    const now = Math.floor(this.ports.clock.now().getTime() / 1000);
    return new SignJWT({ actor, asked: hashOf(asked) })
      .setProtectedHeader({ alg: 'EdDSA', typ: VOUCH_TYPE })
      .setIssuer(this.agency)
      .setAudience(VOUCH_AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + VOUCH_AGE)
      .setJti(this.ports.chance.id())
      .sign(this.#key);
  }
}
