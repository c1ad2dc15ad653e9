import type { Font } from 'fontkit';

/** Whatever is not a letter of the font, and whatever would draw nothing or turn the line around, is written as its code point. */
export const legible = (text: string, font: Pick<Font, 'hasGlyphForCodePoint'>): string =>
  Array.from(text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', '    '), (letter) =>
    letter === '\n' || isDrawn(letter, font) ? letter : codeOf(letter),
  ).join('');

const undrawn = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/u;

const isDrawn = (letter: string, font: Pick<Font, 'hasGlyphForCodePoint'>): boolean =>
  !undrawn.test(letter) && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);

const codeOf = (letter: string): string =>
  `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
