import { expect, it } from '@jest/globals';
import { asText } from './as-text';

it('a guide is a text of headings and lists', () => {
  expect(
    asText('Når nogen ringer', [
      ['Spørg', ['Hvad?', 'Hvem?']],
      ['Gør', ['Lyt.']],
    ]),
  ).toBe('Når nogen ringer\n\nSPØRG\n- Hvad?\n- Hvem?\n\nGØR\n- Lyt.');
});
