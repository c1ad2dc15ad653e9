import { expect, it } from '@jest/globals';
import { EventStoreUnavailable, NO_STREAM, type Position, type RecordedEvent } from '../../src/event-store';
import { aStream, events, gate, ids, until, type Trial } from './trial';

export function subscribing(trial: Trial): void {
  /** Follows from the end that the order has now, and keeps what it is handed. */
  const follow = async (options: { batch?: number; after?: Position } = {}) => {
    const batches: (readonly RecordedEvent[])[] = [];
    const from = { ...(await trial.end()), ...options };
    const handle = async (batch: readonly RecordedEvent[]) => void batches.push(batch);
    const subscription = trial.store.subscribe({ ...from, handle });
    return { ...subscription, batches, seen: () => ids(batches.flat()) };
  };

  const append = async (count: number, store = trial.store) => {
    const written = events(count);
    for (const event of written) await store.append(aStream(), NO_STREAM, [event]);
    return ids(written);
  };

  it('hands over the old and the new, each once, in order', async () => {
    const from = await trial.end();
    const old = await append(20);
    const reader = await follow(from);
    const live = await append(20);
    await until(() => reader.seen().length >= 40);
    const later = await append(1);
    await until(() => reader.seen().length >= 41);
    await reader.stop();
    expect(reader.seen()).toEqual([...old, ...live, ...later]);
  });

  it('hands over what another handle appended', async () => {
    const reader = await follow();
    const written = await append(5, await trial.open());
    await until(() => reader.seen().length >= 5);
    await reader.stop();
    expect(reader.seen()).toEqual(written);
  });

  it('begins with the very first event without a position', async () => {
    await append(1);
    const [first] = await trial.store.readAll({ limit: 1 });
    const got = gate();
    const seen: string[] = [];
    const subscription = trial.store.subscribe({
      batch: 1,
      handle: async (batch) => {
        seen.push(...ids(batch));
        got.open();
      },
    });
    await got.passed;
    await subscription.stop();
    expect(seen[0]).toBe(first?.id);
  });

  it('hands over at most a batch, and one batch at a time', async () => {
    const from = await trial.end();
    const written = await append(25);
    let underWay = 0;
    let most = 0;
    const batches: (readonly RecordedEvent[])[] = [];
    const subscription = trial.store.subscribe({
      ...from,
      batch: 7,
      handle: async (batch) => {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setTimeout(resolve, 5));
        batches.push(batch);
        underWay--;
      },
    });
    await until(() => batches.flat().length >= 25);
    await subscription.stop();
    expect(most).toBe(1);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(7);
    expect(batches.every(({ length }) => length > 0)).toBe(true);
    expect(ids(batches.flat())).toEqual(written);
  });

  it('goes on from a checkpoint with exactly what comes after', async () => {
    const from = await trial.end();
    const written = await append(10);
    const first = await follow({ ...from, batch: 4 });
    await until(() => first.batches.length >= 1);
    await first.stop();
    const done = first.seen();
    const checkpoint = first.batches.flat().at(-1)?.position;
    const second = await follow(checkpoint === undefined ? {} : { after: checkpoint });
    await until(() => second.seen().length >= written.length - done.length);
    const more = await append(1);
    await until(() => second.seen().includes(more[0] ?? ''));
    await second.stop();
    expect([...done, ...second.seen()]).toEqual([...written, ...more]);
  });

  it('serves two at once, each with everything', async () => {
    const [one, two] = await Promise.all([follow({ batch: 3 }), follow({ batch: 50 })]);
    const written = await append(20);
    await until(() => one.seen().length >= 20 && two.seen().length >= 20);
    await Promise.all([one.stop(), two.stop()]);
    expect(one.seen()).toEqual(written);
    expect(two.seen()).toEqual(written);
  });

  it('loses none of the appends of many writers, and follows the one order', async () => {
    const from = await trial.end();
    const stores = [trial.store, await trial.open()];
    const reader = await follow({ batch: 10 });
    await Promise.all(Array.from({ length: 8 }, (_, n) => append(40, stores[n % 2])));
    await until(() => reader.seen().length >= 320);
    await reader.stop();
    const all = await trial.store.readAll({ ...from, limit: 1000 });
    expect(reader.seen()).toEqual(ids(all));
    expect(all).toHaveLength(320);
  });

  it('waits with stopping for the batch under way, and hands over none after', async () => {
    const from = await trial.end();
    await append(4);
    const [begun, goOn] = [gate(), gate()];
    let handled = 0;
    const subscription = trial.store.subscribe({
      ...from,
      batch: 1,
      handle: async () => {
        begun.open();
        await goOn.passed;
        handled++;
      },
    });
    await begun.passed;
    let stopped = false;
    const stopping = subscription.stop().then(() => (stopped = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stopped).toBe(false);
    goOn.open();
    await stopping;
    await expect(subscription.done).resolves.toBeUndefined();
    await append(1);
    expect(handled).toBe(1);
  });

  it('ends with what the handler threw, and hands over none after', async () => {
    const from = await trial.end();
    await append(3);
    let handled = 0;
    const subscription = trial.store.subscribe({
      ...from,
      batch: 1,
      handle: async () => {
        handled++;
        throw new TypeError('the view cannot be written');
      },
    });
    await expect(subscription.done).rejects.toThrow(new TypeError('the view cannot be written'));
    await append(1);
    await subscription.stop();
    expect(handled).toBe(1);
  });

  it('hands over none of what it was reading when it was stopped', async () => {
    const from = await trial.end();
    await append(3);
    let handled = 0;
    const subscription = trial.store.subscribe({ ...from, handle: async (batch) => void (handled += batch.length) });
    await subscription.stop();
    expect(handled).toBe(0);
  });

  it('can be stopped before anything came, and twice', async () => {
    const reader = await follow();
    await reader.stop();
    await reader.stop();
    await expect(reader.done).resolves.toBeUndefined();
  });

  it('ends its subscriptions when it is closed, and then answers nothing', async () => {
    const store = await trial.open();
    const subscription = store.subscribe({ ...(await trial.end()), handle: async () => undefined });
    await store.close();
    await expect(subscription.done).resolves.toBeUndefined();
    await expect(store.append(aStream(), NO_STREAM, events(1))).rejects.toThrow(EventStoreUnavailable);
    await expect(store.readAll({ limit: 1 })).rejects.toThrow(EventStoreUnavailable);
  });
}
