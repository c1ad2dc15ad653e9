import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { uuid } from '@vaern/platform';
import { base32, bytesOf32 } from './base32';
import { OwnSecrets } from './own/own-secrets';

/** The CaseDesk's own secret: what it derives from it looks random to everybody else. */
export class DeskSecrets {
  /** What codes and receipts of her own access are made with. */
  readonly own: OwnSecrets;

  constructor(private readonly secret: Buffer) {
    if (secret.length !== 32) throw new Error('the desk secret has 32 bytes');
    this.own = new OwnSecrets(secret);
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
    return blockOf(caseId, this.#hmac(['receipt']));
  }

  caseOf(receipt: string): string | undefined {
    return caseIn(receipt, this.#hmac(['receipt']));
  }

  /** Another case, as this one calls it: likewise, under a key of this case, so that it means nothing in any other. */
  nameBeside(caseId: string, other: string): string {
    return `c-${blockOf(other, this.#hmac(['beside', caseId]))}`;
  }

  caseBeside(caseId: string, name: string): string | undefined {
    return name.startsWith('c-') ? caseIn(name.slice(2), this.#hmac(['beside', caseId])) : undefined;
  }

  #hmac(words: readonly string[]): Buffer {
    return createHmac('sha256', this.secret).update(JSON.stringify(words)).digest();
  }
}

/** A case's id as one block of AES under this key. */
function blockOf(caseId: string, key: Buffer): string {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return base32(Buffer.concat([cipher.update(Buffer.from(caseId.replaceAll('-', ''), 'hex')), cipher.final()]));
}

function caseIn(text: string, key: Buffer): string | undefined {
  const block = bytesOf32(text, 16);
  if (block === undefined) return undefined;
  const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const hex = Buffer.concat([decipher.update(block), decipher.final()]).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
