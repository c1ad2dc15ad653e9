import type { DemoPerson } from '@vaern/directory';
import type { Purpose } from '@vaern/access';
import { uuid, type SetClock } from '@vaern/platform';
import { createHmac } from 'node:crypto';
import { exchange, type Exchange } from './exchange';
import type { HandedOut } from './handed-out';
import type { StepChance } from './step-chance';

/** Where an agency's people are served, and how they sign in there. */
export interface Gateway {
  readonly url: string;
  signIn(person: DemoPerson): Promise<string>;
}

export interface ClientParts {
  readonly url: string;
  /** A gateway apart that serves this person's agency, if there is one now. */
  readonly apart: () => Gateway | undefined;
  readonly seed: string;
  readonly clock: SetClock;
  readonly chance: StepChance;
  readonly handedOut: HandedOut;
}

export interface Asking {
  readonly purpose?: Purpose;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a command answers. */
export interface Done {
  readonly id: string;
  readonly caseId: string;
  readonly version: string;
}

/** Milliseconds for which a token is used. */
const LIFETIME = 240_000;

/** One of the demo people at their gateway. Paths that do not begin with `/api` are under their own agency's, but for `/metrics`. */
export class Client {
  readonly #steps = new Map<string, number>();
  #token: { readonly text: string; readonly from: number } | undefined;

  constructor(
    private readonly person: DemoPerson,
    private readonly parts: ClientParts,
  ) {}

  get unit(): string {
    return this.person.unit;
  }

  get id(): string {
    return this.person.id;
  }

  /** A command that is done. `as`: a step beside the story, so that it shifts no other step's ids. @throws Error if it is not */
  async does(path: string, body: object = {}, as?: string): Promise<Done> {
    return this.#parsed(await this.post(path, body, as), 201, 200) as Done;
  }

  /** A question that is answered. @throws Error if it is not */
  async asks<T>(path: string, asking: Asking = {}): Promise<T> {
    return this.#parsed(await this.get(path, asking), 200) as T;
  }

  get(path: string, asking: Asking = {}): Promise<Exchange> {
    return this.#send('GET', path, { ...asking.headers, ...(asking.purpose && { Purpose: asking.purpose }) });
  }

  post(path: string, body: object = {}, as?: string): Promise<Exchange> {
    const key = this.#keyOf(path, as);
    return this.#send('POST', path, { 'Idempotency-Key': key }, { body, ...(as !== undefined && { as }) });
  }

  /** A question that is sent: a search. */
  sends(path: string, body: object, asking: Asking = {}): Promise<Exchange> {
    return this.#send(
      'POST',
      path,
      { ...asking.headers, ...(asking.purpose && { Purpose: asking.purpose }) },
      { body },
    );
  }

  /** Bytes, under a key as a command is. */
  sendsBytes(path: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Promise<Exchange> {
    const key = { 'Idempotency-Key': this.#keyOf(path, undefined) };
    return this.#send(
      'POST',
      path,
      { ...key, 'Content-Type': 'application/octet-stream', ...headers },
      { body: bytes },
    );
  }

  /** Listens until so many notices came. */
  async listens(
    path: string,
    count: number,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly Heard[]> {
    const enough = (text: string) => heardIn(text).length >= count;
    return heardIn((await this.#send('GET', path, headers, { enough })).text);
  }

  async #send(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    more: { body?: object; as?: string; enough?: (text: string) => boolean } = {},
  ): Promise<Exchange> {
    const { chance, handedOut } = this.parts;
    const isWhole = path.startsWith('/api/') || path === '/metrics';
    const at = isWhole ? path : `/api/${this.person.agency.split(':')[0]}${path}`;
    const { url, token } = await this.#served(at);
    chance.step(more.as ?? this.#next(`${method} ${at}`));
    const signed = { ...headers, Authorization: `Bearer ${token}` };
    const sent = { url: `${url}${at}`, method, headers: signed, body: more.body };
    const answer = await exchange(sent, more.enough);
    const party = /\/feed(\/|\?|$)/.test(at) ? `${this.unit} (feed)` : this.unit;
    handedOut.answer({ party, where: `${method} ${at.replace(/[0-9a-f-]{36}/g, '…')}`, path: at, exchange: answer });
    return answer;
  }

  async #served(at: string): Promise<{ url: string; token: string }> {
    const apart = at.startsWith('/api/oversight') ? undefined : this.parts.apart();
    if (apart) return { url: apart.url, token: await apart.signIn(this.person) };
    return { url: this.parts.url, token: await this.#signIn() };
  }

  async #signIn(): Promise<string> {
    const { url, clock, chance, handedOut } = this.parts;
    const now = clock.now().getTime();
    if (this.#token && now >= this.#token.from && now < this.#token.from + LIFETIME) return this.#token.text;
    chance.step(`${this.person.user} signs in ${now}`);
    const answer = await exchange({ url: `${url}/demo/token`, method: 'POST', body: { user: this.person.user } });
    handedOut.signedIn(this.unit, answer);
    this.#token = { text: (this.#parsed(answer, 200) as { access_token: string }).access_token, from: now };
    return this.#token.text;
  }

  #parsed({ status, text }: Exchange, ...expected: readonly number[]): unknown {
    if (expected.includes(status)) return JSON.parse(text);
    const logged = status < 500 ? '' : this.parts.handedOut.logs.trimEnd().split('\n').at(-1);
    throw new Error(`answered ${status}: ${text} ${logged}`);
  }

  /** The same key at the same step of every telling of the story. */
  #keyOf(path: string, as: string | undefined): string {
    const step = as ?? `${this.person.user} POST ${path} ${this.#steps.get(this.#stepOf(`POST ${path}`)) ?? 0}`;
    return uuid(createHmac('sha256', this.parts.seed).update(step).digest());
  }

  #stepOf(what: string): string {
    return `${this.person.user} ${what.replace(/\/api\/[a-z]+/, '')}`;
  }

  #next(what: string): string {
    const step = this.#stepOf(what);
    const count = this.#steps.get(step) ?? 0;
    this.#steps.set(step, count + 1);
    return `${step} ${count}`;
  }
}

/** One server-sent notice. */
export interface Heard {
  readonly id: string;
  readonly data: unknown;
}

function heardIn(text: string): readonly Heard[] {
  const whole = text.slice(0, text.lastIndexOf('\n\n') + 1);
  return whole.split('\n\n').flatMap((block) => {
    const [, id, data] = /^id: (\d+)\nevent: notice\ndata: (.*)$/m.exec(block) ?? [];
    return id === undefined || data === undefined ? [] : [{ id, data: JSON.parse(data) as unknown }];
  });
}
