import { expect, it } from '@jest/globals';
import { NO_STREAM, type JsonObject } from '../../src/event-store';
import { anEvent, aStream, readAllOf, type Trial } from './trial';

const WORDS: readonly (readonly [string, JsonObject])[] = [
  ['Danish letters', { text: 'Hun så ham på gåafstand, åh – »æøåÆØÅ«' }],
  ['letters outside the basic plane and composed ones', { text: '𝔘𝔫𝔦 👩‍👧 e\u0301 é \u202e מימין' }],
  ['quotes, backslashes, braces and line ends', { text: '\\"{},\'$1 NULL\r\n\t\u2028\\u0041' }],
  ['NUL and half a surrogate pair', { text: 'a\u0000b', half: '\ud83d!' }],
  ['numbers as they are written', { large: 9007199254740991, small: 1e-7, fraction: 0.1, none: 0 }],
  ['null, truth, and empty things', { nothing: null, yes: true, empty: {}, list: [], text: '' }],
  ['nested things', { a: [{ b: [[1, [2, { c: null }]]] }, 'd'] }],
  ['names that objects have of their own', JSON.parse('{"__proto__":{"a":1},"constructor":2}') as JsonObject],
];

export function carrying(trial: Trial): void {
  it.each(WORDS)('keeps %s, in data and in meta', async (_, data) => {
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, [{ ...anEvent(data), meta: data }]);
    const [read] = await readAllOf(trial.store.read(stream));
    expect(JSON.stringify(read?.data)).toBe(JSON.stringify(data));
    expect(JSON.stringify(read?.meta)).toBe(JSON.stringify(data));
  });

  it('keeps the order in which fields were written', async () => {
    const stream = aStream();
    await trial.store.append(stream, NO_STREAM, [anEvent({ z: 1, a: 2, m: { y: 1, b: 2 } })]);
    const [read] = await readAllOf(trial.store.read(stream));
    expect(JSON.stringify(read?.data)).toBe('{"z":1,"a":2,"m":{"y":1,"b":2}}');
  });

  it('keeps a large event', async () => {
    const stream = aStream();
    const data = { words: 'ærligt talt '.repeat(40_000) };
    await trial.store.append(stream, NO_STREAM, [anEvent(data)]);
    const [read] = await readAllOf(trial.store.read(stream));
    expect(read?.data).toEqual(data);
  });

  it('keeps id, type and stream', async () => {
    const stream = aStream();
    const event = anEvent({ a: 1 }, 'ReferralSent');
    await trial.store.append(stream, NO_STREAM, [event]);
    const [read] = await readAllOf(trial.store.read(stream));
    expect(read).toEqual({ ...event, stream, revision: 0, position: expect.any(String) });
  });

  it('keeps what an event was when it was handed over, whatever becomes of it after', async () => {
    const stream = aStream();
    const data = { text: 'before' };
    const meta = { text: 'before' };
    const appending = trial.store.append(stream, NO_STREAM, [{ ...anEvent(), data, meta }]);
    data.text = 'after';
    meta.text = 'after';
    await appending;
    const [read] = await readAllOf(trial.store.read(stream));
    expect(read).toMatchObject({ data: { text: 'before' }, meta: { text: 'before' } });
  });
}
