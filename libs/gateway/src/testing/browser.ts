import type { Gateway } from './gateway';

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string | URLSearchParams;
}

/** What a browser does and a program need not: keeps cookies, follows where it is sent, says which page it is on. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The last `Set-Cookie`s, as they came. */
  set: readonly string[] = [];

  constructor(private readonly gateway: Pick<Gateway, 'url'>) {}

  async open(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers: { 'Sec-Fetch-Site': 'none', ...headers } });
  }

  /** As our own page asks. */
  async ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } });
  }

  /** As our own page sends. */
  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const own = { Origin: this.gateway.url, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
    return this.send(path, { method: 'POST', body: JSON.stringify(body), headers: { ...own, ...headers } });
  }

  async send(path: string, init: Sent): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie !== '' && { Cookie: cookie }) };
    const url = path.startsWith('http') ? path : `${this.gateway.url}${path}`;
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.set = response.headers.getSetCookie();
    for (const line of this.set) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/Max-Age=0(;|$)/.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /** Leaves for the demo provider; answers what it was asked. */
  async leave(to = '/'): Promise<Record<string, string>> {
    const left = await this.open(`/auth/login?to=${to}`);
    return Object.fromEntries(new URL(left.headers.get('location') ?? '').searchParams);
  }

  /** Signs in as a demo person; answers the callback's answer. */
  async signIn(user: string, to = '/'): Promise<Response> {
    const asked = await this.leave(to);
    const chosen = (await (await this.post('/demo/authorization', { user, asked })).json()) as { to: string };
    return this.open(chosen.to);
  }

  async session(headers: Record<string, string> = {}): Promise<{ csrf: string; idleAt: string; endsAt: string }> {
    return (await (await this.ask('/auth/session', headers)).json()) as never;
  }
}
