import { describe, expect, it } from '@jest/globals';
import { inPieces, whole } from './pieces';

describe('a draft', () => {
  it('with nothing long in it is kept as it is', () => {
    const words = { text: 'x'.repeat(40_000), channels: ['call'], isAbout: true };
    expect(inPieces(words)).toEqual(words);
    expect(whole(words)).toEqual(words);
  });
  it('with a long text is kept in pieces, and whole when it is opened', () => {
    const words = { how: 'table', text: `${'x'.repeat(39_999)}😀${'æ'.repeat(50_000)}` };
    const kept = inPieces(words);
    expect(Object.keys(kept)).toEqual(['how', 'text--pieces']);
    const pieces = kept['text--pieces'] as readonly string[];
    expect(pieces.map(({ length }) => length)).toEqual([39_999, 40_000, 10_002]);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    expect(whole(kept)).toEqual(words);
  });
});
