import { createHmac, hkdfSync } from 'node:crypto';
import { agencyOf } from '../keys/keyring';
import { normalForm, type TokenKind } from './normal-form';

/** Where an agency's finder secret comes from. @throws KeyUnavailable */
export interface FinderSecrets {
  secret(agency: string, name: 'finder'): Buffer;
}

/** HMAC-SHA-256 under a key of this agency and kind alone. Undefined if the text is no such number or address. */
export function tokenOf(
  secrets: FinderSecrets,
  recipient: string,
  of: { readonly kind: TokenKind; readonly value: string },
): Buffer | undefined {
  const value = normalForm(of.kind, of.value);
  if (value === undefined) return undefined;
  const secret = secrets.secret(agencyOf(recipient), 'finder');
  const key = Buffer.from(hkdfSync('sha256', secret, '', `vaern/finder/${of.kind}/1`, 32));
  return createHmac('sha256', key).update(value).digest();
}
