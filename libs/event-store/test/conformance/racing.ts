import { expect, it } from '@jest/globals';
import { NO_STREAM, WrongExpectedRevision, type Appended, type EventStore } from '../../src/event-store';
import { anEvent, aStream, events, ids, readAllOf, type Trial } from './trial';

type Outcome = PromiseSettledResult<Appended>;

const won = (outcomes: readonly Outcome[]) => outcomes.filter(({ status }) => status === 'fulfilled');
const lost = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));

const race = (stores: readonly [EventStore, EventStore], stream: string, expected: number) =>
  Promise.allSettled(
    Array.from({ length: 25 }, () => stores.map((store) => store.append(stream, expected, [anEvent()]))).flat(),
  );

export function racing(trial: Trial): void {
  it('lets exactly one of fifty win each revision, through two handles', async () => {
    const stores = [trial.store, await trial.open()] as const;
    const stream = aStream();
    for (const expected of [NO_STREAM, 0, 1, 2]) {
      const outcomes = await race(stores, stream, expected);
      expect(won(outcomes)).toHaveLength(1);
      expect(lost(outcomes).every((reason) => reason instanceof WrongExpectedRevision)).toBe(true);
      expect(await readAllOf(trial.store.read(stream))).toHaveLength(expected + 2);
    }
  });

  it('lets all win that append to different streams', async () => {
    const streams = Array.from({ length: 50 }, aStream);
    const appended = await Promise.all(streams.map((stream) => trial.store.append(stream, NO_STREAM, events(2))));
    expect(appended.every(({ revision }) => revision === 1)).toBe(true);
    expect(new Set(appended.map(({ position }) => position)).size).toBe(50);
  });

  it('refuses a wrong expectation among good ones, and it alone', async () => {
    const outcomes = await Promise.allSettled([
      trial.store.append(aStream(), NO_STREAM, events(1)),
      trial.store.append(aStream(), 7, events(1)),
      trial.store.append(aStream(), NO_STREAM, events(1)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('answers each winner with its own position', async () => {
    const mine = Array.from({ length: 30 }, () => ({ stream: aStream(), event: anEvent() }));
    const appended = await Promise.all(mine.map(({ stream, event }) => trial.store.append(stream, NO_STREAM, [event])));
    const found = await Promise.all(appended.map(({ position }) => trial.store.at(position)));
    expect(found.map((event) => event?.id)).toEqual(ids(mine.map(({ event }) => event)));
  });
}
