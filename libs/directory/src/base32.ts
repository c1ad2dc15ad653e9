const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `bits` (a multiple of five) of `bytes` in the alphabet of RFC 4648, lower-case, without padding. */
export function base32(bytes: Uint8Array, bits: number): string {
  let text = '';
  for (let at = 0; at < bits; at += 5) {
    const window = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
    text += letters[(window >> (11 - (at & 7))) & 31];
  }
  return text;
}
