import sodium from 'sodium-native';
import { EvidenceDamaged } from '../errors';

const {
  crypto_secretstream_xchacha20poly1305_ABYTES: OVERHEAD,
  crypto_secretstream_xchacha20poly1305_HEADERBYTES: HEADER,
  crypto_secretstream_xchacha20poly1305_STATEBYTES: STATE,
  crypto_secretstream_xchacha20poly1305_TAG_FINAL: FINAL,
  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: MESSAGE,
} = sodium;

/** Bytes of a file that are encrypted and authenticated together. */
const CHUNK = 64 * 1024;

/**
 * libsodium's secretstream (XChaCha20-Poly1305): its header, then chunks of 64 kB each with its tag; the last is marked
 * as such. `bound` is authenticated with every chunk: bytes moved elsewhere do not open.
 */
export function sealBytes(key: Buffer, plain: Buffer, bound: Buffer): Buffer {
  const state = Buffer.alloc(STATE);
  const sealed = Buffer.allocUnsafe(HEADER + plain.length + chunksOf(plain.length) * OVERHEAD);
  sodium.crypto_secretstream_xchacha20poly1305_init_push(state, sealed.subarray(0, HEADER), key);
  for (let from = 0, at = HEADER; at < sealed.length; from += CHUNK) {
    const chunk = plain.subarray(from, from + CHUNK);
    const end = at + chunk.length + OVERHEAD;
    const tag = end === sealed.length ? FINAL : MESSAGE;
    sodium.crypto_secretstream_xchacha20poly1305_push(state, sealed.subarray(at, end), chunk, bound, tag);
    at = end;
  }
  return sealed;
}

/** @throws EvidenceDamaged for a byte that is not as it was sealed, a cut, another key or another binding */
export function openBytes(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  try {
    return opened(key, sealed, bound);
  } catch {
    throw new EvidenceDamaged('bytes do not open');
  }
}

function opened(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const state = Buffer.alloc(STATE);
  const plain = Buffer.allocUnsafe(openedLength(sealed.length));
  const tag = Buffer.alloc(1);
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed.subarray(0, HEADER), key);
  let from = HEADER;
  for (let at = 0; from < sealed.length; at += CHUNK) {
    const end = Math.min(from + CHUNK + OVERHEAD, sealed.length);
    const chunk = plain.subarray(at, at + end - from - OVERHEAD);
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, tag, sealed.subarray(from, end), bound);
    from = end;
  }
  if (tag[0] !== FINAL) throw new Error('cut short');
  return plain;
}

/** How many bytes open from so many sealed ones. @throws EvidenceDamaged for a length that nothing sealed has */
export function openedLength(sealed: number): number {
  const chunked = sealed - HEADER;
  const plain = chunked - Math.max(1, Math.ceil(chunked / (CHUNK + OVERHEAD))) * OVERHEAD;
  if (plain < 0 || HEADER + plain + chunksOf(plain) * OVERHEAD !== sealed) throw new EvidenceDamaged('its length');
  return plain;
}

const chunksOf = (plain: number) => Math.max(1, Math.ceil(plain / CHUNK));
