import { expect } from '@jest/globals';
import { feedOf, verified } from './feeds';
import { commitmentsKept, openingsIn, readingsOf } from './openings';
import { rebuildViews, viewRows } from './views';
import type { World } from './world';

/** What a story did on purpose. */
export interface Besides {
  /** Names of what was logged as failed. */
  readonly failures?: readonly string[];
  /** Request ids of openings at the door itself: in the read log, and in no answer. */
  readonly atTheDoor?: readonly string[];
  /** How often the CaseDesk opened words as itself, for somebody’s tokens to be made anew. */
  readonly byTheDesk?: number;
}

const feedReaders = [
  'visitator',
  'visitator-varde',
  'feed-client',
  'feed-client-fyn',
  'counsellor',
  'perpetrator-counsellor',
];

/**
 * What must hold after every story: no token reached anybody who was not told, every opening was signed for and no
 * other, opened words are what was committed to, every feed is one unbroken chain, every view is what its ledger says.
 * What has fallen due is handed in first: the timekeeper would do so at any moment.
 */
export async function proves(
  world: World,
  { failures = [], atTheDoor = [], byTheDesk = 0 }: Besides = {},
): Promise<void> {
  await world.tick();
  await feedsAreUnbroken(world);
  await viewsAreWhatLedgersSay(world);
  await bookBalances(world, atTheDoor, byTheDesk);
  expect(commitmentsKept(world.handedOut)).toBe(true);
  expect(failuresIn(world.handedOut.logs)).toEqual(failures);
  expect(world.handedOut.handed.filter(({ exchange }) => exchange.status >= 500)).toEqual([]);
  expect(world.canaries.leaks()).toEqual([]);
}

async function feedsAreUnbroken(world: World): Promise<void> {
  for (const reader of feedReaders) {
    const feed = await feedOf(world.as(reader));
    const { sequence, hash } = feed.at(-1) ?? { sequence: 0, hash: 'A'.repeat(43) };
    expect(verified(feed)).toBe(`intact up to ${sequence}:${hash}\n`);
  }
}

async function viewsAreWhatLedgersSay(world: World): Promise<void> {
  const before = await viewRows(world);
  await rebuildViews(world);
  expect(await viewRows(world)).toEqual(before);
}

async function bookBalances(world: World, atTheDoor: readonly string[], byTheDesk: number): Promise<void> {
  const all = await readingsOf(world);
  const byPeople = all.filter(({ account }) => account !== DESK);
  const readings = byRequest(
    byPeople.map(({ requestId, unit, caseId, classes, parts }) => ({ requestId, unit, caseId, classes, parts })),
  );
  expect(all.filter(({ account }) => account === DESK)).toHaveLength(byTheDesk);
  const apart = (row: { readonly requestId: string }) => atTheDoor.includes(row.requestId);
  expect(readings.filter((row) => !apart(row))).toEqual(byRequest(openingsIn(world.handedOut)));
  expect(readings.filter(apart)).toHaveLength(atTheDoor.length);
}

const DESK = 'casedesk';
const byRequest = <T extends { readonly requestId: string; readonly parts: number }>(rows: readonly T[]) => {
  const place = ({ requestId, parts }: T) => `${requestId} ${parts}`;
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** Names of what was logged as failed. */
const failuresIn = (logs: string): readonly string[] =>
  logs
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { level: string; name: string })
    .filter(({ level }) => level === 'error')
    .map(({ name }) => name);
