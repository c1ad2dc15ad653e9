const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The bytes behind the letters and digits, if there are exactly so many. */
export function bytesOf32(text: string, length: number): Buffer | undefined {
  if (text.length !== Math.ceil((length * 8) / 5) || !/^[a-z2-7]*$/.test(text)) return undefined;
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.slice(0, length * 8).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
