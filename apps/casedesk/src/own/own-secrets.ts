import { uuid } from '@vaern/platform';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { base32, bytesOf32 } from '../base32';
import { OwnSeal } from './own-seal';

/** Bytes of a code: 80 bits, 16 letters and digits. */
const CODE = 10;
/** Bytes of an entry's reference, and of a receipt: the reference, and what shows that it was made here. */
const REF = 5;
const BLOCK = 16;

/** What codes, devices and receipts of her own access are made with. Nothing of it is kept: it is made again when it is asked for. */
export class OwnSecrets {
  readonly #key: Buffer;
  /** Seals tokens. */
  readonly tokenKey: Buffer;
  /** Opens what her page sealed. */
  readonly seal: OwnSeal;

  constructor(secret: Uint8Array) {
    const key = (of: string) => Buffer.from(hkdfSync('sha256', secret, '', `vaern/own-access/${of}/1`, 32));
    this.#key = key('marks');
    this.tokenKey = key('tokens');
    this.seal = new OwnSeal(key('sealing'));
  }

  /** What she is given: `k7pm-3xqd-…`. */
  codeOf(caseId: string, accessId: string): string {
    const code = base32(this.#mark('code', caseId, accessId).subarray(0, CODE));
    return (code.match(/.{4}/g) ?? []).join('-');
  }

  /** Under which a code is found while nobody has used it. */
  markOf(code: string): Buffer {
    return this.#mark('unused', plainly(code));
  }

  /** Under which it is found on the device that it is bound to. */
  markOn(code: string, device: string): Buffer {
    return this.#mark('bound', plainly(code), device);
  }

  /** What a device is called in one access. */
  deviceOf(caseId: string, accessId: string, device: string): string {
    return uuid(this.#mark('device', caseId, accessId, device));
  }

  /** One block of AES, as of a contact: no table, and it tells nothing. */
  receiptOfEntry(caseId: string, entryRef: string): string {
    const cipher = createCipheriv('aes-256-ecb', this.#receiptKey(caseId), null).setAutoPadding(false);
    const block = Buffer.concat([bytesOf32(entryRef, REF) ?? Buffer.alloc(REF), this.#seen(caseId, entryRef)]);
    return base32(Buffer.concat([cipher.update(block), cipher.final()]));
  }

  /** The entry whose receipt this is, in this case; undefined for anything else. */
  entryBehind(caseId: string, receipt: string): string | undefined {
    const sealed = bytesOf32(receipt, BLOCK);
    if (sealed === undefined) return undefined;
    const decipher = createDecipheriv('aes-256-ecb', this.#receiptKey(caseId), null).setAutoPadding(false);
    const block = Buffer.concat([decipher.update(sealed), decipher.final()]);
    const entryRef = base32(block.subarray(0, REF));
    return timingSafeEqual(block.subarray(REF), this.#seen(caseId, entryRef)) ? entryRef : undefined;
  }

  receiptOfFile(caseId: string, evidenceId: string): string {
    return base32(this.#mark('file', caseId, evidenceId).subarray(0, BLOCK));
  }

  #seen(caseId: string, entryRef: string): Buffer {
    return this.#mark('entry', caseId, entryRef).subarray(0, BLOCK - REF);
  }

  #receiptKey(caseId: string): Buffer {
    return this.#mark('receipts', caseId);
  }

  #mark(...words: readonly string[]): Buffer {
    return createHmac('sha256', this.#key).update(JSON.stringify(words)).digest();
  }
}

/** However she writes it: capitals, blanks and dashes say nothing. */
const plainly = (code: string): string => code.toLowerCase().replaceAll(/[\s-]/g, '');
