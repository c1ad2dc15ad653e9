import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** A unique token in words that only some may read. */
interface Canary {
  readonly name: string;
  readonly token: string;
  readonly readers: ReadonlySet<string>;
}

export interface Leak {
  readonly canary: string;
  readonly party: string;
  readonly where: string;
  readonly encoding: string;
}

interface Delivery {
  readonly party: string;
  readonly where: string;
  readonly bytes: Buffer;
}

/**
 * Puts a unique token into each sealed field, keeps every byte that any party was handed, and finds the tokens in
 * bytes of somebody who was not told: as they are, and as base64, hex, URL- and JSON-escapes, UTF-16 and gzip.
 */
export class Canaries {
  readonly #canaries: Canary[] = [];
  readonly #delivered: Delivery[] = [];

  constructor(private readonly seed: string) {}

  /** Words with a token in them. `readers` are the parties that may be handed it. */
  words(name: string, readers: readonly string[], text = 'Ord om'): string {
    const digest = createHash('sha256').update(`${this.seed} ${this.#canaries.length}`).digest('hex');
    const token = digest.slice(0, 20);
    this.#canaries.push({ name, token, readers: new Set(readers) });
    return `${text} æ${token}ø`;
  }

  /** A token in digits only, for fields that take no letters. */
  digits(name: string, readers: readonly string[], length: number): string {
    const digest = createHash('sha256').update(`${this.seed} ${this.#canaries.length}`).digest();
    const token = [...digest]
      .map((byte) => String(byte % 10))
      .join('')
      .slice(0, length);
    this.#canaries.push({ name, token, readers: new Set(readers) });
    return token;
  }

  /** A token of the caller's own, for fields that take one form only: a date, a CPR number. */
  given(name: string, readers: readonly string[], token: string): string {
    this.#canaries.push({ name, token, readers: new Set(readers) });
    return token;
  }

  delivered(party: string, where: string, bytes: Uint8Array | string): void {
    this.#delivered.push({ party, where, bytes: Buffer.from(bytes) });
  }

  /** How many bytes were looked at: a run that kept none proves nothing. */
  get bytes(): number {
    return this.#delivered.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** Which tokens reached a party, told or not: shows that words that should arrive did. */
  reached(party: string): string[] {
    return this.#canaries
      .filter(({ token }) => this.#of(party).some(({ bytes }) => encodingOf(token, bytes)))
      .map(({ name }) => name);
  }

  /** Which tokens a party may be handed. */
  names(party: string): string[] {
    return this.#canaries.filter(({ readers }) => readers.has(party)).map(({ name }) => name);
  }

  leaks(): Leak[] {
    return this.#delivered.flatMap(({ party, where, bytes }) =>
      this.#canaries
        .filter(({ readers }) => !readers.has(party))
        .flatMap(({ name, token }) => {
          const encoding = encodingOf(token, bytes);
          return encoding ? [{ canary: name, party, where, encoding }] : [];
        }),
    );
  }

  #of(party: string): Delivery[] {
    return this.#delivered.filter((delivery) => delivery.party === party);
  }
}

/** In which form the token stands in the bytes, if it does. */
export function encodingOf(token: string, bytes: Buffer): string | undefined {
  return (
    Object.entries(formsOf(token)).find(([, forms]) => forms.some((form) => bytes.includes(form)))?.[0] ??
    inGzip(token, bytes)
  );
}

const known = new Map<string, Record<string, readonly Buffer[]>>();

function formsOf(token: string): Record<string, readonly Buffer[]> {
  const have = known.get(token);
  if (have) return have;
  const ascii = Buffer.from(token);
  const aligned = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), ascii]).toString('base64'));
  /** Characters at the edges also depend on the neighbours. */
  const inner = aligned.map((text, shift) => text.slice(shift === 0 ? 0 : 4, text.length - 4));
  const forms = {
    plain: [ascii],
    hex: [Buffer.from(ascii.toString('hex')), Buffer.from(ascii.toString('hex').toUpperCase())],
    base64: inner.map((text) => Buffer.from(text)),
    base64url: inner.map((text) => Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_'))),
    'url-escaped': [Buffer.from([...ascii].map((byte) => `%${byte.toString(16)}`).join(''))],
    'json-escaped': [
      Buffer.from(Array.from(token, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
    ],
    'utf-16': [Buffer.from(token, 'utf16le')],
  };
  known.set(token, forms);
  return forms;
}

function inGzip(token: string, bytes: Buffer): string | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined;
  const inside = encodingOf(token, gunzipSync(bytes));
  return inside && `gzip, ${inside}`;
}
