import type { Chance } from '@vaern/platform';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';

const NONCE = 12;
const TAG = 16;

const session = z.strictObject({ caseId: z.uuid(), accessId: z.uuid(), deviceId: z.uuid(), until: z.iso.datetime() });
/** What a token stands for, until when. */
export type OwnSession = z.infer<typeof session>;

/** Sealed, so that whoever has it reads nothing in it, and always of the same length. */
export function sealedToken(key: Buffer, of: OwnSession, chance: Chance): string {
  const nonce = chance.bytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const { caseId, accessId, deviceId, until } = of;
  const text = cipher.update(JSON.stringify({ caseId, accessId, deviceId, until }), 'utf8');
  return Buffer.concat([nonce, text, cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Undefined for what was not sealed here. */
export function openedToken(key: Buffer, token: string): OwnSession | undefined {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length <= NONCE + TAG) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    return session.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return undefined;
  }
}
