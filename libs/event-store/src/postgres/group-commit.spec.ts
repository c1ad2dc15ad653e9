import { expect, it } from '@jest/globals';
import { gate } from '../../test/conformance/trial';
import { EventStoreBusy, EventStoreUnavailable } from '../event-store';
import type { Command } from './command';
import { GROUP_LIMITS, GroupCommit } from './group-commit';

const append = (stream: string, size = 10): Command => ({ stream, expected: -1, events: [], size });
const stored = { revision: 0, position: '1' };

/** Writes nothing, and remembers which streams were written together. */
function recording(limits = GROUP_LIMITS) {
  const groups: string[][] = [];
  const sizes: number[][] = [];
  const first = gate();
  const write = async (commands: readonly Command[]) => {
    groups.push(commands.map(({ stream }) => stream));
    sizes.push(commands.map(({ size }) => size));
    if (groups.length === 1) await first.passed;
    return commands.map(() => stored);
  };
  return { groups, sizes, first, commit: new GroupCommit(write, limits) };
}

const addAll = (commit: GroupCommit, streams: readonly string[]) =>
  Promise.all(streams.map((stream) => commit.add(append(stream))));

it('writes together what came while it wrote', async () => {
  const { groups, first, commit } = recording();
  const early = commit.add(append('a'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const late = addAll(commit, ['b', 'c', 'd']);
  first.open();
  await Promise.all([early, late]);
  expect(groups).toEqual([['a'], ['b', 'c', 'd']]);
});

it('puts one command of a stream in a group, and keeps their order', async () => {
  const { groups, first, commit } = recording();
  first.open();
  await addAll(commit, ['a', 'b', 'a', 'c', 'a', 'b']);
  expect(groups).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a']]);
});

it('does not let a later command of a stream overtake one that found the group full', async () => {
  const { sizes, first, commit } = recording({ ...GROUP_LIMITS, size: 25 });
  first.open();
  await Promise.all([commit.add(append('a', 20)), commit.add(append('b', 10)), commit.add(append('b', 5))]);
  expect(sizes).toEqual([[20], [10], [5]]);
});

it('bounds a group by its size, and writes what is too large alone', async () => {
  const { groups, first, commit } = recording({ ...GROUP_LIMITS, size: 25 });
  first.open();
  await Promise.all([10, 10, 10, 100, 10].map((size, n) => commit.add(append(`${n}`, size))));
  expect(groups).toEqual([['0', '1'], ['2', '4'], ['3']]);
});

it('refuses what finds the queue full', async () => {
  const { first, commit } = recording({ ...GROUP_LIMITS, waiting: 2 });
  const waiting = addAll(commit, ['a', 'b']);
  await expect(commit.add(append('c'))).rejects.toThrow(EventStoreBusy);
  first.open();
  await waiting;
});

it('does not try again what may have been stored', async () => {
  let written = 0;
  const commit = new GroupCommit(async () => {
    written++;
    throw new Error('Connection terminated unexpectedly');
  });
  const outcomes = await Promise.allSettled(['a', 'b'].map((stream) => commit.add(append(stream))));
  expect(outcomes).toMatchObject([1, 2].map(() => ({ reason: expect.any(EventStoreUnavailable) })));
  expect(written).toBe(1);
});
