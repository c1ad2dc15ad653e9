import { expect, it } from '@jest/globals';
import { asEntries, type Telling } from './tellings';

const told = (factId: string, entryRef: string, recordedAt: string, corrects?: string) =>
  ({ factId, entryRef, recordedAt, ...(corrects !== undefined && { corrects }) }) as Telling;
const [monday, tuesday, wednesday] = [
  '2026-03-02T08:00:00.000Z',
  '2026-03-03T08:00:00.000Z',
  '2026-03-04T08:00:00.000Z',
];
const refs = (tellings: readonly Telling[]) =>
  asEntries(tellings).map(({ now, before }) => [now.factId, before.map(({ factId }) => factId)]);

it('an entry says what was written down last, beside all that it said before', () =>
  expect(
    refs([
      told('again', 'aaaaaaaa', wednesday, 'corrected'),
      told('other', 'bbbbbbbb', monday),
      told('first', 'aaaaaaaa', monday),
      told('corrected', 'aaaaaaaa', tuesday, 'first'),
    ]),
  ).toEqual([
    ['again', ['corrected', 'first']],
    ['other', []],
  ]));
it('a correction comes after what it corrects, though both were written down at once', () => {
  const [first, correction] = [told('first', 'aaaaaaaa', monday), told('correction', 'aaaaaaaa', monday, 'first')];
  expect(refs([first, correction])).toEqual([['correction', ['first']]]);
  expect(refs([correction, first])).toEqual([['correction', ['first']]]);
});
