import { describe, expect, it } from '@jest/globals';
import { assert, integer, property, uint8Array } from 'fast-check';
import sodium from 'sodium-native';
import { EvidenceDamaged } from '../errors';
import { openBytes, openedLength, sealBytes } from './secret-stream';

const key = Buffer.alloc(32, 7);
const bound = Buffer.from('file 1, from 0');
const CHUNK = 64 * 1024;
const plain = (length: number) => Buffer.from(Array.from({ length }, (_, at) => at % 251));

describe('sealed bytes', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5])('open to what they were: %d', (length) => {
    const sealed = sealBytes(key, plain(length), bound);
    expect(openBytes(key, sealed, bound).equals(plain(length))).toBe(true);
    expect(openedLength(sealed.length)).toBe(length);
  });

  it('are what libsodium itself opens: header, chunks, the last marked', () => {
    const sealed = sealBytes(key, plain(CHUNK + 10), bound);
    const state = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed.subarray(0, 24), key);
    const tags = [sealed.subarray(24, 24 + CHUNK + 17), sealed.subarray(24 + CHUNK + 17)].map((chunk) => {
      const tag = Buffer.alloc(1);
      sodium.crypto_secretstream_xchacha20poly1305_pull(state, Buffer.alloc(chunk.length - 17), tag, chunk, bound);
      return tag[0];
    });
    expect(tags).toEqual([0, 3]);
  });

  it('differ each time, and show nothing of what they are', () => {
    const words = Buffer.from('Havnegade 1 '.repeat(50));
    const [one, other] = [sealBytes(key, words, bound), sealBytes(key, words, bound)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('Havnegade')).toBe(false);
  });

  it('open with no other key, and nowhere else', () => {
    const sealed = sealBytes(key, plain(100), bound);
    expect(() => openBytes(Buffer.alloc(32, 8), sealed, bound)).toThrow(EvidenceDamaged);
    expect(() => openBytes(key, sealed, Buffer.from('file 1, from 100'))).toThrow(EvidenceDamaged);
  });

  it('do not open when any byte was changed', () => {
    const sealed = sealBytes(key, plain(200), bound);
    for (let at = 0; at < sealed.length; at += 1) {
      const spoilt = Buffer.from(sealed);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      expect(() => openBytes(key, spoilt, bound)).toThrow(EvidenceDamaged);
    }
  });

  it('do not open when they were cut, at the end of a chunk either, or when chunks changed places', () => {
    const sealed = sealBytes(key, plain(3 * CHUNK), bound);
    const chunk = CHUNK + 17;
    for (const length of [0, 10, 24, 40, 24 + chunk, 24 + 2 * chunk, sealed.length - 1])
      expect(() => openBytes(key, sealed.subarray(0, length), bound)).toThrow(EvidenceDamaged);
    const [head, one, two, rest] = [
      sealed.subarray(0, 24),
      sealed.subarray(24, 24 + chunk),
      sealed.subarray(24 + chunk, 24 + 2 * chunk),
      sealed.subarray(24 + 2 * chunk),
    ];
    expect(() => openBytes(key, Buffer.concat([head, two, one, rest]), bound)).toThrow(EvidenceDamaged);
  });

  it('say how long they open, for any length', () =>
    assert(
      property(integer({ min: 0, max: 300_000 }), (length) => {
        expect(openedLength(sealBytes(key, Buffer.alloc(length), bound).length)).toBe(length);
      }),
      { numRuns: 60 },
    ));

  it('are never mistaken for any other bytes', () =>
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => openBytes(key, Buffer.from(bytes), bound)).toThrow(EvidenceDamaged);
      }),
    ));
});
