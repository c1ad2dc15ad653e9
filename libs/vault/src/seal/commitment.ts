import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** What a commitment is about. */
export interface Committed {
  readonly class: string;
  readonly person: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** SHA-256(salt ‖ canonical JSON (RFC 8785) of class, person and fields), base64url. */
export function commitmentOf({ class: kind, person, fields }: Committed, salt: Uint8Array): string {
  return createHash('sha256')
    .update(salt)
    .update(canonicalize({ class: kind, person, fields }) ?? '')
    .digest('base64url');
}

/** Whether these are the words that the commitment was made of. `salt` is base64url. */
export const keepsCommitment = (words: Committed & { readonly salt: string; readonly commitment: string }): boolean =>
  commitmentOf(words, Buffer.from(words.salt, 'base64url')) === words.commitment;
