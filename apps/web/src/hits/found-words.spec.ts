import { describe, expect, it } from '@jest/globals';
import { foundWords } from './found-words';

const text = 'Han holdt på Havrevænget og på Havrevænget 912.';
const hit = {
  factId: 'f',
  class: 'log-text',
  field: 'text',
  at: [
    { from: 31, to: 46 },
    { from: 13, to: 24 },
  ],
};
const entry = (words: object) => ({
  items: [
    { factId: 'g', words: [] },
    { factId: 'f', words: [words] },
  ],
});

describe('words that may give her away', () => {
  it('are shown in their text, each where it stands', () =>
    expect(foundWords(hit, [{}, entry({ class: 'log-text', fields: { text } })])).toEqual([
      { text: 'Han holdt på ', isHit: false },
      { text: 'Havrevænget', isHit: true },
      { text: ' og på ', isHit: false },
      { text: 'Havrevænget 912', isHit: true },
      { text: '.', isHit: false },
    ]));
  it('are found in what stands in a field', () =>
    expect(
      foundWords({ ...hit, field: 'saw.0.text', at: [{ from: 0, to: 3 }] }, [
        entry({ class: 'log-text', fields: { saw: [{ text: 'Ham' }] } }),
      ]),
    ).toEqual([{ text: 'Ham', isHit: true }]));
  it('are those of that kind alone', () =>
    expect(foundWords(hit, [entry({ class: 'place', fields: { text } })])).toBeUndefined());
  it('are not guessed where they are not open', () => expect(foundWords(hit, [{}, { items: [] }])).toBeUndefined());
});
