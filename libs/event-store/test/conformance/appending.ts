import { expect, it } from '@jest/globals';
import { NO_STREAM, WrongExpectedRevision } from '../../src/event-store';
import { anEvent, aStream, events, ids, readAllOf, type Trial } from './trial';

export function appending(trial: Trial): void {
  it('numbers the events of a stream 0, 1, 2 … over several appends', async () => {
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, events(2));
    await trial.store.append(stream, 1, events(3));
    const read = await readAllOf(trial.store.read(stream));
    expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
  });

  it('answers with the revision and position of the last event', async () => {
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, events(1));
    const appended = await trial.store.append(stream, 0, events(3));
    const last = (await readAllOf(trial.store.read(stream))).at(-1);
    expect(appended).toEqual({ revision: 3, position: last?.position });
  });

  it.each([
    ['a stream that is not there', 0, 0, -1],
    ['no stream where there is one', 2, NO_STREAM, 1],
    ['a revision that has passed', 3, 1, 2],
    ['a revision that has not come', 2, 2, 1],
  ])('refuses to expect %s, and says what there is', async (_, count, expected, actual) => {
    const stream = aStream();
    if (count > 0) await trial.store.append(stream, NO_STREAM, events(count));
    const refusal = await trial.store.append(stream, expected, events(2)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongExpectedRevision);
    expect(refusal).toMatchObject({ stream, expected, actual });
  });

  it('stores nothing of an append that was refused', async () => {
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, events(1));
    const before = await trial.end();
    await expect(trial.store.append(stream, NO_STREAM, events(3))).rejects.toThrow(WrongExpectedRevision);
    expect(await readAllOf(trial.store.read(stream))).toHaveLength(1);
    expect(await trial.store.readAll({ ...before, limit: 10 })).toEqual([]);
  });

  it('stores all events of an append side by side in the one order', async () => {
    const before = await trial.end();
    const many = events(200);
    await Promise.all([
      trial.store.append(aStream(), NO_STREAM, events(5)),
      trial.store.append(aStream(), NO_STREAM, many),
      trial.store.append(aStream(), NO_STREAM, events(5)),
    ]);
    const all = ids(await trial.store.readAll({ ...before, limit: 1000 }));
    const first = all.indexOf(many[0]?.id ?? '');
    expect(all.slice(first, first + 200)).toEqual(ids(many));
    expect(all).toHaveLength(210);
  });

  it('can be read by another handle as soon as it is answered', async () => {
    const other = await trial.open();
    const stream = aStream();
    const event = anEvent();
    const { position } = await trial.store.append(stream, NO_STREAM, [event]);
    expect(ids(await readAllOf(other.read(stream)))).toEqual([event.id]);
    expect((await other.at(position))?.id).toBe(event.id);
  });

  it('refuses to append nothing', async () => {
    await expect(trial.store.append(aStream(), NO_STREAM, [])).rejects.toThrow(RangeError);
  });

  it.each([-2, 0.5, Number.NaN])('refuses to expect %p, which is no revision', async (expected) => {
    await expect(trial.store.append(aStream(), expected, events(1))).rejects.toThrow(RangeError);
  });
}
