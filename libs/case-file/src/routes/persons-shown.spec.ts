import { expect, it } from '@jest/globals';
import type { CaseFile } from '../case-file';
import { personsShown } from './persons-shown';

const at = '2026-03-10T12:00:00.000Z';
const entry = (factId: string) => ({ factId, occurredAt: at, recordedAt: at });
const shown = (told: Partial<CaseFile>) => personsShown({ reachRevoked: {}, ...told } as CaseFile, new Map());
const shownOf = (told: Pick<CaseFile, 'persons' | 'safeReach' | 'merged'>) =>
  shown(told).map(({ personId, mergedIds, descriptions, safeReach }) => [
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

it('a safe reach that was revoked is not shown, but when it was', () => {
  const file = { persons: {}, safeReach: {}, reachRevoked: { caller: at }, merged: { caller: 'her' } };
  expect(shown(file)).toMatchObject([{ personId: 'her', safeReach: undefined, safeReachRevokedAt: at }]);
  expect(shown({ ...file, safeReach: { her: entry('reach') } })).toMatchObject([
    { personId: 'her', safeReach: { factId: 'reach' }, safeReachRevokedAt: undefined },
  ]);
});
