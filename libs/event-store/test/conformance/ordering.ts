import { expect, it } from '@jest/globals';
import { NO_STREAM, type Position } from '../../src/event-store';
import { aStream, events, ids, readAllOf, type Trial } from './trial';

export function ordering(trial: Trial): void {
  it('compares positions in the order in which they were appended', async () => {
    const places: Position[] = [];
    for (let n = 0; n < 12; n++) places.push((await trial.store.append(aStream(), NO_STREAM, events(1))).position);
    const shuffled = places.toReversed().sort((a, b) => trial.store.compare(a, b));
    expect(shuffled).toEqual(places);
    expect(places.every((place) => trial.store.compare(place, place) === 0)).toBe(true);
  });

  it('keeps the order of one stream in the one order over all', async () => {
    const before = await trial.end();
    const streams = [aStream(), aStream(), aStream()];
    await Promise.all(
      streams.map(async (stream) => {
        for (let n = -1; n < 19; n++) await trial.store.append(stream, n, events(1));
      }),
    );
    const all = await trial.store.readAll({ ...before, limit: 1000 });
    for (const stream of streams) {
      const read = await readAllOf(trial.store.read(stream));
      expect(ids(all.filter((event) => event.stream === stream))).toEqual(ids(read));
      expect(read).toHaveLength(20);
    }
  });

  it('gives an event the same position however it is read', async () => {
    const before = await trial.end();
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, events(3));
    expect(await readAllOf(trial.store.read(stream))).toEqual(await trial.store.readAll({ ...before, limit: 10 }));
  });

  it('refuses to compare or to read on from what is no position of its own', async () => {
    const { position } = await trial.store.append(aStream(), NO_STREAM, events(1));
    expect(() => trial.store.compare('nowhere', position)).toThrow(RangeError);
    await expect(trial.store.readAll({ after: 'nowhere', limit: 1 })).rejects.toThrow(RangeError);
    await expect(trial.store.subscribe({ after: 'nowhere', handle: async () => undefined }).done).rejects.toThrow(
      RangeError,
    );
  });
}
