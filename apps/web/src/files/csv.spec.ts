import { expect, it } from '@jest/globals';
import { csvOf } from './csv';

it('a table is written so that a spreadsheet reads it back', () => {
  expect(
    csvOf([
      ['Hvem', 'Hvad'],
      ['A, "B"', 'to\nlinjer'],
      ['', 'Ærø'],
    ]),
  ).toBe('\uFEFFHvem,Hvad\r\n"A, ""B""","to\nlinjer"\r\n,Ærø\r\n');
});
