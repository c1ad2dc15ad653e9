import { expect, it } from '@jest/globals';
import type { Telling } from '../log/tellings';
import { offered } from './offered';

const told = (entryRef: string, more: object = {}) =>
  ({
    factId: `f-${entryRef}`,
    entryRef,
    recordedAt: '2026-03-02T08:00:00.000Z',
    audience: 'police',
    ...more,
  }) as Telling;
const corrected = (entryRef: string, more: object = {}) =>
  told(entryRef, {
    factId: `c-${entryRef}`,
    corrects: `f-${entryRef}`,
    recordedAt: '2026-03-03T08:00:00.000Z',
    ...more,
  });
const refs = (tellings: readonly Telling[], meantFor: ReadonlyMap<string, string> = new Map()) =>
  offered(tellings, meantFor).map(({ entry, mayBeBreach }) => [entry.factId, mayBeBreach]);
const mark = { possibleBreachOf: 'order' };

it('what may be a breach is offered first, the others as they stand in the log', () =>
  expect(refs([told('new'), told('marked', mark), told('old')])).toEqual([
    ['f-marked', true],
    ['f-new', false],
    ['f-old', false],
  ]));
it('an entry counts by what it says now', () =>
  expect(refs([told('not', mark), corrected('not'), told('now'), corrected('now', mark)])).toEqual([
    ['f-now', true],
    ['f-not', false],
  ]));
it('what is not for the police is not offered, also where that was changed', () => {
  const tellings = [told('kept', { ...mark, audience: 'support' }), told('taken', mark), told('left')];
  expect(refs(tellings, new Map([['taken', 'support']]))).toEqual([['f-left', false]]);
});
