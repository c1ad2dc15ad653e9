import { expect, it } from '@jest/globals';
import type { CaseFile } from '../api/answers';
import { describable, listOf, textOf } from './person';

it('what somebody wrote does not turn around what stands after it', () => {
  expect(textOf('Kim\u202e kæbnetS')).toBe('Kim kæbnetS');
  expect(listOf(['\u2066a\u2069', 1])).toEqual(['a', '1']);
});
it('what is no text is none', () => expect([textOf(1), listOf('a')]).toEqual([undefined, []]));
it('she of whom nothing was said yet can be described, once', () => {
  const opened = { affected: 'her' } as NonNullable<CaseFile['opened']>;
  const him = { personId: 'him', mergedIds: [], descriptions: [] };
  const ids = (persons: CaseFile['persons']) =>
    describable({ persons, opened }).map(({ personId, capacities }) => [personId, capacities]);
  expect(ids([him])).toEqual([
    ['her', ['affected']],
    ['him', []],
  ]);
  expect(ids([him, { ...him, personId: 'her' }])).toEqual(ids([him]));
});
