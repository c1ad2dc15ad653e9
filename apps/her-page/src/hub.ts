/** Milliseconds after which a question is asked again rather than waited for. */
const PATIENCE = 60_000;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds. */
  readonly retryAfter: number;
}

/** The line is broken, or the hub is not well just now: worth another try. */
export class Broken extends Error {
  override name = 'Broken';
}

export interface Question {
  readonly method?: 'POST';
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

const onlyOurs = {
  cache: 'no-store',
  credentials: 'same-origin',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const;

/** How the page asks the hub. */
export class Hub {
  /** Good for half an hour; nowhere but here. */
  #token: string | undefined;
  #ahead = 0;

  useToken(token: string | undefined): void {
    this.#token = token;
  }

  get hasToken(): boolean {
    return this.#token !== undefined;
  }

  /** What the hub's clock shows: a phone's may be wrong, and what lies ahead of the hub's is refused. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** @throws Broken */
  async ask(path: string, question: Question = {}): Promise<Answer> {
    const shown = this.hasToken ? { Authorization: `Own ${this.#token}` } : {};
    const response = await fetch(`/api/own${path}`, {
      ...onlyOurs,
      ...question,
      headers: { ...shown, ...question.headers },
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(broken);
    this.#ahead = Date.parse(response.headers.get('Date') ?? '') - Date.now() || 0;
    if (response.status >= 500 || response.status === 408) return broken();
    return {
      status: response.status,
      body: await response.json().catch(broken),
      retryAfter: Number(response.headers.get('Retry-After')),
    };
  }

  post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const json = { 'Content-Type': 'application/json', ...headers };
    return this.ask(path, { method: 'POST', body: JSON.stringify(body), headers: json });
  }

  /** The same key with each try: however often it is sent, it is there once. */
  postSealed(path: string, sealed: string, key: string): Promise<Answer> {
    const headers = { 'Content-Type': 'application/jose', 'Idempotency-Key': key };
    return this.ask(path, { method: 'POST', body: sealed, headers });
  }
}

function broken(): never {
  throw new Broken();
}
