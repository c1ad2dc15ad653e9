import { describe, expect, it } from '@jest/globals';
import { answersTo, askedIn, missingIn, type Draft, type Questions } from './questions';

const questions: Questions = ({ reached }) => [
  { name: 'reached', as: 'yes-no', label: '' },
  reached === 'yes' && { name: 'note', as: 'area', label: '' },
  { name: 'at', as: 'when', label: '', optional: true },
  { name: 'about', as: 'checks', label: '', options: [] },
  { name: 'others', as: 'lines', label: '', optional: true },
  { name: 'who', as: 'colleague', label: '', optional: true },
];
const sent = (draft: Draft) => answersTo(askedIn(questions, draft), draft);
const missing = (draft: Draft) => missingIn(askedIn(questions, draft), draft);

describe('the answers of a form', () => {
  it('are what was asked, in the shape that it is meant', () =>
    expect(
      sent({ reached: 'yes', note: ' Ring igen. ', at: '2026-07-05T14:05', about: ['a'], others: 'x, y\n z,' }),
    ).toEqual({
      reached: true,
      note: 'Ring igen.',
      at: '2026-07-05T12:05:00.000Z',
      about: ['a'],
      others: ['x', 'y', 'z'],
    }));
  it('are not those to what is not asked any more', () =>
    expect(sent({ reached: 'no', note: 'Ring igen.' })).toEqual({ reached: false }));
  it('are not there where somebody wrote nothing', () =>
    expect(sent({ reached: 'no', at: '', about: [], others: ' ' })).toEqual({ reached: false }));
});

describe('colleagues', () => {
  const asked: Questions = () => [{ name: 'readers', as: 'colleagues', label: '' }];
  const who = (draft: Draft) => answersTo(askedIn(asked, draft), draft);
  it('are those who were chosen and those who were typed, each once', () => {
    expect(who({ readersChosen: ['b-1', 'b-2'], readers: 'b-3\n b-2 \n' })).toEqual({ readers: ['b-1', 'b-2', 'b-3'] });
    expect(who({ readersChosen: ['b-1'] })).toEqual({ readers: ['b-1'] });
    expect(sent({ who: ' b-1 ' })).toMatchObject({ who: 'b-1' });
  });
  it('must be named, one way or the other', () => {
    const missingOf = (draft: Draft) => missingIn(askedIn(asked, draft), draft);
    expect(missingOf({ readersChosen: [], readers: ' ' })).toEqual(['readers']);
    expect(missingOf({ readersChosen: ['b-1'] })).toEqual([]);
    expect(missingOf({ readers: 'b-1' })).toEqual([]);
  });
});

describe('what must be answered', () => {
  it('is everything that may not be left out, in the order of the form', () =>
    expect(missing({})).toEqual(['reached', 'about']));
  it('is more where an answer asks for more', () =>
    expect(missing({ reached: 'yes', about: ['a'], note: ' ' })).toEqual(['note']));
  it('is nothing when it was answered', () => expect(missing({ reached: 'no', about: ['a'] })).toEqual([]));
});
