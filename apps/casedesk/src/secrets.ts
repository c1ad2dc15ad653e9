import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { uuid } from '@vaern/platform';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The CaseDesk's own secret: what it derives from it looks random to everybody else. */
export class DeskSecrets {
  constructor(private readonly secret: Buffer) {
    if (secret.length !== 32) throw new Error('the desk secret has 32 bytes');
  }

  /** A keyed HMAC of these words, as 16 bytes made a UUID. */
  id(...words: readonly string[]): string {
    return uuid(this.#hmac(words));
  }

  mark(...words: readonly string[]): string {
    return this.#hmac(words).toString('base64url');
  }

  /** The reference of a log entry that is known by what it says. */
  entryRefOf(caseId: string, saying: string): string {
    return base32(this.#hmac(['entry', caseId, saying]).subarray(0, 5));
  }

  /** A case as its receipt names it: one block of AES, so that a receipt needs no table and tells nothing. */
  receiptOf(caseId: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.#receiptKey(), null).setAutoPadding(false);
    return base32(Buffer.concat([cipher.update(Buffer.from(caseId.replaceAll('-', ''), 'hex')), cipher.final()]));
  }

  caseOf(receipt: string): string | undefined {
    const block = fromBase32(receipt);
    if (block?.length !== 16) return undefined;
    const decipher = createDecipheriv('aes-256-ecb', this.#receiptKey(), null).setAutoPadding(false);
    const hex = Buffer.concat([decipher.update(block), decipher.final()]).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  #receiptKey(): Buffer {
    return this.#hmac(['receipt']);
  }

  #hmac(words: readonly string[]): Buffer {
    return createHmac('sha256', this.secret).update(JSON.stringify(words)).digest();
  }
}

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer | undefined {
  if (!/^[a-z2-7]{26}$/.test(text)) return undefined;
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.slice(0, 128).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
