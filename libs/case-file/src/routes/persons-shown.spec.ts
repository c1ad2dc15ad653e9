import { expect, it } from '@jest/globals';
import type { CaseFile } from '../case-file';
import { personsShown } from './persons-shown';

const at = '2026-03-10T12:00:00.000Z';
const entry = (factId: string) => ({ factId, occurredAt: at, recordedAt: at });
const shownOf = (file: Pick<CaseFile, 'persons' | 'safeReach' | 'merged'>) =>
  personsShown(file as CaseFile, new Map()).map(({ personId, mergedIds, descriptions, safeReach }) => [
    personId,
    mergedIds,
    descriptions.map(({ factId }) => factId),
    safeReach?.factId,
  ]);

it('a safe reach is shown though nobody described her', () =>
  expect(shownOf({ persons: {}, safeReach: { her: entry('reach') }, merged: {} })).toEqual([['her', [], [], 'reach']]));

it('a safe reach stands with the description, once', () =>
  expect(
    shownOf({ persons: { her: [entry('a')], him: [entry('b')] }, safeReach: { her: entry('reach') }, merged: {} }),
  ).toEqual([
    ['her', [], ['a'], 'reach'],
    ['him', [], ['b'], undefined],
  ]));

it('a safe reach goes along when two descriptions turn out to be of her', () =>
  expect(
    shownOf({ persons: { her: [entry('a')] }, safeReach: { caller: entry('reach') }, merged: { caller: 'her' } }),
  ).toEqual([['her', ['caller'], ['a'], 'reach']]));
