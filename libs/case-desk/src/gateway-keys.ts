import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';

/** PKCS#8 of an Ed25519 key, up to its 32 secret bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key pair with which the gateway of an agency vouches for its people: drawn from the desk's secret, so that the
 * CaseDesk needs no list of them. DER, base64url.
 */
export function gatewayKeyOf(
  agency: string,
  deskSecret: Uint8Array,
): { readonly secret: string; readonly open: string } {
  const seed = Buffer.from(hkdfSync('sha256', deskSecret, '', `vaern/gateway/${agency}/1`, 32));
  const secret = Buffer.concat([PKCS8, seed]);
  const key = createPublicKey(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }));
  return {
    secret: secret.toString('base64url'),
    open: key.export({ format: 'der', type: 'spki' }).toString('base64url'),
  };
}
