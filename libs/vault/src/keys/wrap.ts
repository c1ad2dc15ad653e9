import { createCipheriv, createDecipheriv } from 'node:crypto';
import { KeyMismatch } from '../errors';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Nonce (12), key (32), tag (16). */
export const WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/** AES-256-GCM of `plain` under `key`, bound to `bound`: nonce ‖ ciphertext ‖ tag. */
export function encrypt(key: Uint8Array, plain: Uint8Array, bound: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** @throws KeyMismatch if anything of key, bytes or binding differs */
export function decrypt(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new KeyMismatch();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    throw new KeyMismatch();
  }
  return plain;
}

/** What a key is bound to: a list of names that cannot be read as any other list. */
export const binding = (...names: readonly string[]): Buffer => Buffer.from(JSON.stringify(names));

export const partKeyBinding = (partId: string): Buffer => binding('vaern/part-key/1', partId);
