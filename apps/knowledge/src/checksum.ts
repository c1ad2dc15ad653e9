import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** SHA-256 in hex of the canonical JSON (RFC 8785). */
export const checksumOf = (value: object): string => sha256(canonicalize(value) ?? '');

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
