// The one log of all streams: in memory, and one line per append in a file, so that it outlives a killed process.
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';

const STATISTICS_EVERY = 10;

export class Log {
  records = [];
  streams = new Map();
  #end = 0;
  #appends = 0;
  #file;
  #followers = new Set();

  /** Without a path nothing is kept. */
  constructor(path) {
    if (path && existsSync(path)) this.#restore(path);
    this.#file = path === undefined ? undefined : openSync(path, 'a');
    this.#statistics();
  }

  /** Calls back after every append, until the answer is called. */
  follow(callback) {
    this.#followers.add(callback);
    return () => this.#followers.delete(callback);
  }

  /**
   * All events or none. `expected`: 'any', 'exists', 'none' or a revision. A repeat of what stands right behind
   * the expected revision is answered as it was the first time, as the real server does while it remembers.
   */
  append(stream, expected, events) {
    const before = this.streams.get(stream) ?? [];
    const actual = before.length - 1;
    if (!isMet(expected, actual)) {
      const repeated = repeatOf(before, expected, events);
      return repeated ? { revision: repeated.revision, position: repeated.position } : { refused: true, actual };
    }
    const line = JSON.stringify({ stream, created: Date.now(), events });
    if (this.#file !== undefined) {
      writeSync(this.#file, `${line}\n`);
      fdatasyncSync(this.#file);
    }
    this.#store(JSON.parse(line));
    if (!stream.startsWith('$') && ++this.#appends % STATISTICS_EVERY === 0) this.#statistics();
    for (const callback of this.#followers) callback();
    const last = this.streams.get(stream).at(-1);
    return { revision: last.revision, position: last.position };
  }

  close() {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #store({ stream, created, events }) {
    const records = this.streams.get(stream) ?? [];
    for (const event of events) {
      this.#end += 100 + event.data.length + event.meta.length;
      const record = { ...event, stream, created, revision: records.length, position: this.#end };
      records.push(record);
      this.records.push(record);
    }
    this.streams.set(stream, records);
  }

  /** The last line may have been cut off by a kill: it was never acknowledged. */
  #restore(path) {
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
    for (const line of whole.split('\n')) if (line) this.#store(JSON.parse(line));
  }

  /** The real server writes events of its own into the log, too. */
  #statistics() {
    const data = Buffer.from('{"proc-cpu":0}').toString('base64');
    const id = crypto.randomUUID();
    this.append('$stats-127.0.0.1:2113', 'any', [
      { id, type: '$statsCollected', contentType: 'application/json', data, meta: '' },
    ]);
  }
}

function isMet(expected, actual) {
  if (expected === 'any') return true;
  if (expected === 'exists') return actual >= 0;
  return (expected === 'none' ? -1 : expected) === actual;
}

function repeatOf(before, expected, events) {
  const from = expected === 'none' ? 0 : expected + 1;
  const stored = Number.isInteger(from) ? before.slice(from, from + events.length) : [];
  const same = stored.length === events.length && stored.every(({ id }, n) => id === events[n].id);
  return same ? stored.at(-1) : undefined;
}
