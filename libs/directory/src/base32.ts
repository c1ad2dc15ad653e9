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

/** The whole bytes that a text in that alphabet says; what is no letter of it says zeros. */
export function fromBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  for (let at = 0; at < text.length; at += 1) {
    const bits = Math.max(0, letters.indexOf(text[at] ?? '')) << (11 - ((at * 5) & 7));
    const byte = (at * 5) >> 3;
    if (byte < bytes.length) bytes[byte] = (bytes[byte] ?? 0) | (bits >> 8);
    if (byte + 1 < bytes.length) bytes[byte + 1] = (bytes[byte + 1] ?? 0) | (bits & 255);
  }
  return bytes;
}
