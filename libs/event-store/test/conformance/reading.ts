import { expect, it } from '@jest/globals';
import { NO_STREAM, type Position } from '../../src/event-store';
import { anEvent, aStream, events, ids, readAllOf, type Trial } from './trial';

export function reading(trial: Trial): void {
  it('reads nothing of a stream that is not there', async () => {
    expect(await readAllOf(trial.store.read(aStream()))).toEqual([]);
  });

  it('reads on from a revision, which is the first it gives', async () => {
    const stream = aStream();
    const written = events(5);
    await trial.store.append(stream, NO_STREAM, written);
    expect(ids(await readAllOf(trial.store.read(stream, 2)))).toEqual(ids(written.slice(2)));
    expect(await readAllOf(trial.store.read(stream, 5))).toEqual([]);
  });

  it('reads a long stream whole and in order', async () => {
    const stream = aStream();
    const written = events(2_500);
    for (let n = 0; n < 2_500; n += 500) await trial.store.append(stream, n - 1, written.slice(n, n + 500));
    expect(ids(await readAllOf(trial.store.read(stream)))).toEqual(ids(written));
  });

  it('can be left in the middle', async () => {
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, events(50));
    for await (const event of trial.store.read(stream)) if (event.revision === 3) break;
    expect(await readAllOf(trial.store.read(stream))).toHaveLength(50);
  });

  it('keeps streams apart whose names begin alike', async () => {
    const stream = aStream();
    await trial.store.append(`${stream}0`, NO_STREAM, events(2));
    await trial.store.append(stream, NO_STREAM, events(1));
    expect(await readAllOf(trial.store.read(stream))).toHaveLength(1);
  });

  it('reads the one order page by page, without gap or repetition', async () => {
    let { after } = await trial.end();
    const written = events(23);
    for (const event of written) await trial.store.append(aStream(), NO_STREAM, [event]);
    const pages: string[][] = [];
    for (;;) {
      const page = await trial.store.readAll({ ...(after !== undefined && { after }), limit: 10 });
      const last = page.at(-1);
      if (!last) break;
      pages.push(ids(page));
      after = last.position;
    }
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(pages.flat()).toEqual(ids(written));
  });

  it('reads from the very beginning without a position', async () => {
    await trial.store.append(aStream(), NO_STREAM, events(3));
    const [first, second] = await trial.store.readAll({ limit: 2 });
    const [next] = await trial.store.readAll({ ...(first && { after: first.position }), limit: 1 });
    expect(next).toEqual(second);
    expect(second).toBeDefined();
  });

  it('finds the event that stands at a position, and its last', async () => {
    const written = [anEvent(), anEvent(), anEvent()];
    const places: Position[] = [];
    for (const event of written) places.push((await trial.store.append(aStream(), NO_STREAM, [event])).position);
    const found = await Promise.all(places.map((place) => trial.store.at(place)));
    expect(found.map((event) => event?.id)).toEqual(ids(written));
    expect((await trial.store.last())?.id).toBe(written[2]?.id);
  });

  it('finds nothing at what is no position of its own', async () => {
    expect(await trial.store.at('nowhere')).toBeUndefined();
    expect(await trial.store.at('')).toBeUndefined();
  });
}
