import { randomUUID } from 'node:crypto';
import type { Served } from './hub';

/** An entry of a case's log, as somebody who may reads it. */
export interface LoggedEntry {
  readonly byHerself: boolean;
  readonly occurredAt: string;
  readonly precision: string;
  readonly audience?: string;
  readonly words: readonly { readonly fields: { readonly text?: string } }[];
  readonly evidence: readonly string[];
}

/** What somebody in an agency does and reads without a page. What was done, everybody has been told when it is answered. */
export class ByHttp {
  private constructor(
    private readonly served: Served,
    private readonly at: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async as(user: string, served: Served, agency = 'municipality'): Promise<ByHttp> {
    const { url } = served;
    const json = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ user });
    const signedIn = await fetch(`${url}/demo/token`, { method: 'POST', headers: json, body });
    if (!signedIn.ok) throw new Error(`${user} does not sign in: ${signedIn.status}`);
    const { access_token: token } = (await signedIn.json()) as { access_token: string };
    const headers = { ...json, Authorization: `Bearer ${token}`, Purpose: 'case-work' };
    return new ByHttp(served, `${url}/api/${agency}`, headers);
  }

  async does<T>(path: string, body: object): Promise<T> {
    const { Purpose: _, ...headers } = this.headers;
    const sent = { ...headers, 'Idempotency-Key': randomUUID() };
    const answer = await fetch(this.at + path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
    if (answer.status >= 300) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    const said = (await answer.json()) as T;
    await this.served.hub.carriers.settled();
    return said;
  }

  async reads<T>(path: string): Promise<T> {
    const answer = await fetch(this.at + path, { headers: this.headers });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    return (await answer.json()) as T;
  }

  async file(path: string): Promise<Buffer> {
    return Buffer.from(await (await fetch(this.at + path, { headers: this.headers })).arrayBuffer());
  }

  /** Her own entries whose text has these words in it. */
  async herEntries(caseId: string, words: string): Promise<readonly LoggedEntry[]> {
    const { items } = await this.reads<{ items: readonly LoggedEntry[] }>(`/cases/${caseId}/log`);
    return items.filter((entry) => entry.byHerself && entry.words.some(({ fields }) => fields.text?.includes(words)));
  }

  /** A code for her, given face to face; whatever code there was before ends. */
  async givesCode(caseId: string): Promise<string> {
    await this.does(`/cases/${caseId}/own-access/end`, { reason: 'ended' }).catch(() => undefined);
    const giving = { means: 'written-down', perpetratorHasAccess: 'no' };
    return (await this.does<{ code: string }>(`/cases/${caseId}/own-access`, giving)).code;
  }
}
