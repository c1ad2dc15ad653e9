import { describe, expect, it } from '@jest/globals';
import { readOf } from './report-read';
import { blank, isTypical, missingIn, reportOf } from './report-draft';

describe('a report that is prepared', () => {
  it('asks for incidents and the story; of the police, who may be told before there is a log, for the story', () => {
    expect(missingIn(blank, false)).toEqual(['entries', 'summary']);
    expect(missingIn(blank, true)).toEqual(['summary']);
    expect(reportOf({ entries: ['aaaaaaaa'], summary: ' Fem år. ' })).toEqual({
      entries: ['aaaaaaaa'],
      summary: 'Fem år.',
    });
  });
  it('rests on three to five', () =>
    expect([2, 3, 5, 6].map((length) => isTypical(Array(length).fill('a')))).toEqual([false, true, true, false]));
});

describe('what is read of an incident', () => {
  const entry = { factId: 'f1', entryRef: 'aaaaaaaa' };
  const correction = { factId: 'f2', entryRef: 'aaaaaaaa', corrects: 'f1' };
  const other = { factId: 'f3', entryRef: 'bbbbbbbb' };
  const words = (...classes: readonly string[]) => classes.map((of) => ({ class: of, person: 'p' }));
  const shown = (factId: string, accepted?: object) => ({ factId, type: 'IncidentLogged', accepted });
  const read = (...items: readonly object[]) => readOf({ items } as never, entry, [entry, correction, other]);

  it('is that of its corrections, too, each class once, and of no other incident', () =>
    expect(
      read(
        shown('f1', { words: words('log-text', 'witness'), withheld: [] }),
        shown('f2', { words: words('log-text'), withheld: words('place') }),
        shown('f3', { words: words('effect'), withheld: words('effect') }),
      ),
    ).toEqual({ isTold: true, words: ['log-text', 'witness'], withheld: ['place'] }));
  it('is nothing of what is not told', () =>
    expect(read(shown('f1'))).toEqual({ isTold: false, words: [], withheld: [] }));
});
