import type { SealingKey } from '@vaern/case-desk';
import { compactDecrypt, type CompactDecryptResult } from 'jose';
import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto';

const CURVE = 'prime256v1';
const SIDE = 32;
const once = { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] };

/**
 * What her page seals for until it is sent: JWE, ECDH-ES on P-256, AES-256-GCM, not compressed. The key is made of a
 * secret, so that what was sealed before a restart opens after it.
 */
export class OwnSeal {
  readonly key: SealingKey;
  readonly #opens: KeyObject;

  constructor(secret: Uint8Array) {
    const pair = createECDH(CURVE);
    pair.setPrivateKey(scalarOf(secret));
    const point = pair.getPublicKey();
    const [x, y] = [point.subarray(1, 1 + SIDE), point.subarray(1 + SIDE)].map((side) => side.toString('base64url'));
    this.key = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
    const d = scalarOf(secret).toString('base64url');
    this.#opens = createPrivateKey({ format: 'jwk', key: { ...this.key, d } });
  }

  /** @throws JOSEError */
  async opened(sealed: string): Promise<Uint8Array> {
    const { plaintext }: CompactDecryptResult = await compactDecrypt(sealed, this.#opens, {
      ...once,
      maxDecompressedLength: 0,
    });
    return plaintext;
  }
}

/** A number from 1 to below the curve's order: 64 bits more than it has are taken modulo it, so that none is likelier. */
function scalarOf(secret: Uint8Array): Buffer {
  const wide = Buffer.from(hkdfSync('sha256', secret, '', 'vaern/own-access/sealing/1', SIDE + 8));
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const scalar = (BigInt(`0x${wide.toString('hex')}`) % (order - 1n)) + 1n;
  return Buffer.from(scalar.toString(16).padStart(SIDE * 2, '0'), 'hex');
}
