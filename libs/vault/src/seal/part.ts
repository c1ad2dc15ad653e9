import { uuid, type Chance } from '@vaern/platform';
import canonicalize from 'canonicalize';
import { KeyMismatch } from '../errors';
import { binding, decrypt, encrypt, KEY_BYTES, NONCE_BYTES } from '../keys/wrap';
import type { HeldPart, OpenedPart, Sealed, ToSeal } from '../ports';
import { commitmentOf, keepsCommitment } from './commitment';

/** 128 bits: what SD-JWT asks for. */
const SALT_BYTES = 16;
const ID_BYTES = 16;

/** A part just sealed, and the key that opens it. */
export interface SealedWithKey {
  readonly part: Sealed;
  readonly key: Buffer;
}

/** Seals words with a key of their own, bound to their stream, fact, class, part and person. One draw of chance per part. */
export function sealPart(caseId: string, words: ToSeal, chance: Chance): SealedWithKey {
  const drawn = chance.bytes(ID_BYTES + KEY_BYTES + SALT_BYTES + NONCE_BYTES);
  const take = (from: number, length: number) => drawn.subarray(from, from + length);
  const id = uuid(take(0, ID_BYTES));
  const key = take(ID_BYTES, KEY_BYTES);
  const salt = take(ID_BYTES + KEY_BYTES, SALT_BYTES);
  const nonce = take(ID_BYTES + KEY_BYTES + SALT_BYTES, NONCE_BYTES);
  const plain = Buffer.concat([salt, Buffer.from(canonicalize(words.fields) ?? '{}')]);
  const named = { id, class: words.class, person: words.person };
  const ciphertext = encrypt(key, plain, partBinding(caseId, { ...named, factId: words.factId }), nonce);
  return {
    part: { ...named, commitment: commitmentOf(words, salt), ciphertext: ciphertext.toString('base64') },
    key,
  };
}

/** @throws KeyMismatch if the part was altered, moved to another case, fact, class or person, or is not what was committed to */
export function openPart(caseId: string, part: HeldPart, key: Uint8Array): OpenedPart {
  const plain = decrypt(key, Buffer.from(part.ciphertext, 'base64'), partBinding(caseId, part));
  const salt = plain.subarray(0, SALT_BYTES).toString('base64url');
  const fields = JSON.parse(plain.subarray(SALT_BYTES).toString()) as Record<string, unknown>;
  const { class: kind, person, commitment } = part;
  if (!keepsCommitment({ class: kind, person, fields, salt, commitment })) throw new KeyMismatch();
  return { fields, salt };
}

const partBinding = (caseId: string, part: Pick<HeldPart, 'id' | 'class' | 'person' | 'factId'>) =>
  binding('vaern/part/1', `case-${caseId}`, part.factId, part.class, part.id, part.person);
