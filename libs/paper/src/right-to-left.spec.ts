import { describe, expect, it } from '@jest/globals';
import { turnedLines, turns } from './right-to-left';

const lines = (text: string, letters = 80) => turnedLines(text, (line) => line.length <= letters);
const pieces = (text: string) => lines(text).map((line) => line.pieces);

it('most texts turn nothing', () => {
  expect(['Han stod ved døren (igen).', 'Ирина, Γιώργος 34'].filter(turns)).toEqual([]);
  expect(['كان هنا', 'Hun hedder שרה.'].filter(turns)).toEqual(['كان هنا', 'Hun hedder שרה.']);
});

describe('what is read from right to left', () => {
  it('begins at the right, in one piece that its font turns', () => {
    expect(lines('كان أمام الباب')).toEqual([{ pieces: ['كان أمام الباب'], fromRight: true, text: 'كان أمام الباب' }]);
  });

  it('has numbers and foreign words in their own direction, the first furthest to the right', () => {
    expect(pieces('كتب 34 رسالة')).toEqual([[' رسالة', '34', 'كتب ']]);
    expect(pieces('كتب OK ثم')).toEqual([[' ثم', 'OK', 'كتب ']]);
  });

  it('has its brackets turned around, and the signs that stand alone in their places', () => {
    expect(pieces('(كان)')).toEqual([[')كان(']]);
    expect(pieces('كان OK!)')).toEqual([['(!', 'OK', 'كان ']]);
  });

  it('within a Danish sentence leaves the sentence beginning at the left', () => {
    expect(lines('Hun skrev שלום til ham')).toMatchObject([
      { pieces: ['Hun skrev ', 'שלום', ' til ham'], fromRight: false },
    ]);
  });
});

it('lines are broken between words before they are turned, and no letter is lost', () => {
  const text = 'كان أمام الباب مرة أخرى في المساء\nOg så gik han. אבג';
  for (const letters of [3, 5, 8, 13]) {
    const found = lines(text, letters);
    expect(found.filter((line) => line.text.length > letters)).toEqual([]);
    expect(
      found
        .map((line) => line.text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(/[ \n]/g, ''));
    for (const { pieces: drawn, text: said } of found)
      expect(Array.from(drawn.join('')).toSorted()).toEqual(Array.from(said).toSorted());
  }
  expect(lines(text, 14).map((line) => line.text)[0]).toBe('كان أمام الباب');
});
