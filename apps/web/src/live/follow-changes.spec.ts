import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { followChanges, type Source } from './follow-changes';

/** A stream that a test speaks for. */
class Stream implements Source {
  readyState = 1;
  isClosed = false;
  readonly #listeners = new Map<string, (event: { readonly data?: unknown }) => void>();

  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void {
    this.#listeners.set(type, listener);
  }
  close(): void {
    this.isClosed = true;
  }
  say(type: string, data: object = {}): void {
    this.#listeners.get(type)?.({ data: JSON.stringify(data) });
  }
  breaks({ isRefused = false } = {}): void {
    this.readyState = isRefused ? 2 : 0;
    this.say('error');
  }
}

let streams: Stream[];
let said: string[];
let stop: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  streams = [];
  said = [];
  const open = () => {
    const stream = new Stream();
    streams.push(stream);
    return stream;
  };
  stop = followChanges(open, {
    opened: () => void said.push('opened'),
    caseChanged: ({ caseId, version }) => void said.push(`${caseId} ${version}`),
    listsChanged: () => void said.push('lists'),
    down: (isRefused) => void said.push(isRefused ? 'refused' : 'down'),
  });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});
const last = () => streams.at(-1)!;

describe('whoever follows changes', () => {
  it('hears what the hub says', () => {
    last().say('open');
    last().say('case', { caseId: 'c', version: '4' });
    last().say('case', { caseId: 'c' });
    last().say('lists');
    expect(said).toEqual(['opened', 'c 4', 'c undefined', 'lists']);
  });

  it('opens the stream anew when it has come to its end, and is not down meanwhile', () => {
    last().say('end');
    expect(streams[0]!.isClosed).toBe(true);
    jest.advanceTimersByTime(300);
    expect([streams.length, said]).toEqual([2, []]);
  });

  it('tries ever more slowly when it breaks, and at once again after it was open', () => {
    const waited: number[] = [];
    for (let failure = 0; failure < 8; failure += 1) {
      const before = streams.length;
      last().breaks();
      let ms = 0;
      for (; streams.length === before; ms += 500) jest.advanceTimersByTime(500);
      waited.push(ms);
    }
    expect(waited).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    last().say('open');
    last().breaks();
    jest.advanceTimersByTime(1_000);
    expect(streams.length).toBe(10);
  });

  it('learns whether the line broke or the hub said no', () => {
    last().breaks();
    jest.advanceTimersByTime(1_000);
    last().breaks({ isRefused: true });
    expect(said).toEqual(['down', 'refused']);
  });

  it('leaves no stream open and opens none when it stops', () => {
    last().breaks();
    stop();
    jest.advanceTimersByTime(60_000);
    expect([streams.length, last().isClosed]).toEqual([1, true]);
  });
});
