import { systemChance } from '@vaern/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house';
import { kindOf, unitOf, type Person } from './people';

/** One command on its way: repeated until it is acknowledged, always with the same key. */
export interface Asked {
  readonly who: Person;
  /** Below the agency's own base. */
  readonly path: string;
  readonly body: object;
}

export interface Answer {
  readonly id: string;
  readonly caseId: string;
  readonly version: string;
}

/** A command that was acknowledged. */
export interface Acknowledged extends Asked {
  readonly key: string;
  readonly answer: Answer;
}

/** Words that somebody was shown. */
export interface Shown {
  readonly unit: string;
  readonly requestId: string;
  readonly caseId: string;
  readonly classes: readonly string[];
}

const NOT_NOW = new Set([429, 502, 503, 504]);

/** Asks a hub that may die at any moment, and keeps what it was told. */
export class Clerk {
  readonly acknowledged: Acknowledged[] = [];
  readonly shown: Shown[] = [];
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly house: House) {}

  /** Sends the command until it is acknowledged. @throws Error if it is refused */
  async does(who: Person, path: string, body: object = {}): Promise<Answer> {
    const asked = { who, path, body, key: systemChance.id() };
    const answer = await this.send(asked);
    this.acknowledged.push({ ...asked, answer });
    return answer;
  }

  /** The answer to a command under its key, however often the hub dies under it. */
  async send({ who, path, body, key }: Asked & { readonly key: string }): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const { status, text } = await this.#insist(who, path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (status >= 300) throw new Error(`${path} is answered with ${status}: ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** What a question is answered; undefined for 404. */
  async asks<T>(who: Person, path: string): Promise<T | undefined> {
    const { status, text, requestId } = await this.#insist(who, path, { headers: { Purpose: 'case-work' } });
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`${path} is answered with ${status}: ${text}`);
    const answer = JSON.parse(text) as T;
    const caseId = /^\/cases\/([0-9a-f-]{36})/.exec(path)?.[1];
    const classes = classesIn(answer);
    if (caseId !== undefined && classes.length > 0) this.shown.push({ unit: unitOf(who), requestId, caseId, classes });
    return answer;
  }

  async #insist(who: Person, path: string, request: RequestInit) {
    for (;;) {
      const { url } = this.house;
      const answer = await this.#try({ who, url }, path, request);
      if (answer && !NOT_NOW.has(answer.status)) return answer;
      if (answer) await pause(100);
      else await this.house.revive(url);
    }
  }

  /** Undefined when the hub died under it: then nobody knows what became of it. */
  async #try({ who, url }: { readonly who: Person; readonly url: string }, path: string, request: RequestInit) {
    if (url === '') return undefined;
    try {
      const token = await this.#token(who, url);
      const headers = new Headers(request.headers);
      headers.set('Authorization', `Bearer ${token}`);
      const response = await fetch(`${url}/api/${kindOf(who)}${path}`, { ...request, headers });
      const text = await response.text();
      return { status: response.status, text, requestId: response.headers.get('x-request-id') ?? '' };
    } catch (error) {
      if ((error as Error).name === 'TypeError') return undefined; // of another realm under Jest
      throw error;
    }
  }

  #token(who: Person, url: string): Promise<string> {
    const name = `${who} ${url}`;
    const known = this.#tokens.get(name) ?? this.house.token(who);
    this.#tokens.set(name, known);
    known.catch(() => this.#tokens.delete(name));
    return known;
  }
}

/** The classes of every opened word in an answer. */
function classesIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { class: sealedClass, fields } = answer as Record<string, unknown>;
  if (typeof sealedClass === 'string' && typeof fields === 'object') return [sealedClass];
  return [...new Set(Object.values(answer).flatMap(classesIn))];
}
