import 'reflect-metadata';
import { Directory } from '@vaern/directory';
import { logger, provision, readConfig, systemChance, systemChances, systemClock } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHub, type Hub } from '../../apps/hub/src/hub';
import { Document, type OpenApi } from './document';
import { IdentityProvider, type Account } from './identity-provider';
import { noteMet } from '../world/met';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

interface Parts {
  readonly hub: Hub;
  readonly document: Document;
  readonly provider: IdentityProvider;
  readonly database: TestDatabase;
  readonly lines: string[];
  readonly folder: string;
}

/** A hub with demo data on a database of its own, seen from outside: every answer is held against the document. */
export class House {
  readonly hub: Hub;
  readonly document: Document;
  readonly provider: IdentityProvider;
  readonly database: TestDatabase;
  /** What the hub wrote to its log. */
  readonly lines: string[];
  /** Everything that it keeps on disk. */
  readonly folder: string;

  private constructor(private readonly parts: Parts) {
    this.hub = parts.hub;
    this.document = parts.document;
    this.provider = parts.provider;
    this.database = parts.database;
    this.lines = parts.lines;
    this.folder = parts.folder;
  }

  static async open(): Promise<House> {
    const [database, provider] = await Promise.all([freshDatabase(), IdentityProvider.start()]);
    const folder = await mkdtemp(path.join(tmpdir(), 'vaern-house-'));
    const dataFolder = path.join(folder, 'data');
    const roles = new Directory().roleRecipients();
    await provision({ admin: database.url, roles, migrations: [], dataFolder, demo: true });
    const config = readConfig({
      DATABASE_URL: database.url,
      VAERN_DATA: dataFolder,
      PORT: '0',
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: provider.audience,
      REFUSED_SIGN_INS: '10000',
    });
    const lines: string[] = [];
    const to = { write: (line: string) => void lines.push(line) };
    const ports = { clock: systemClock, chance: systemChance, chances: systemChances, logger: logger({ to }) };
    const hub = await startHub(config, ports);
    const openApi = (await (await fetch(`${hub.url}/api/openapi.json`)).json()) as OpenApi;
    const house = new House({ hub, document: new Document(openApi), provider, database, lines, folder });
    await house.atRest();
    return house;
  }

  /** Sends a request; commands get a key of their own. @throws Error if the answer is not what the document promises */
  async send<Body = unknown>(who: Account | undefined, request: string, sending: Sending = {}): Promise<Answer<Body>> {
    const answer = await this.fetch(who, request, sending);
    const text = await answer.text();
    const { status, headers } = answer;
    noteMet(status, text);
    const type = headers.get('content-type') ?? '';
    const body = (type.includes('json') ? JSON.parse(text) : text) as Body;
    const [method = '', address = ''] = request.split(' ');
    const operation = this.document.routeOf(method, address);
    const faults = operation ? this.document.faultsIn(operation, { status, type, body }) : [];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return { status, headers, text, body };
  }

  /** The same, as it comes in. */
  async fetch(who: Account | undefined, request: string, sending: Sending = {}): Promise<Response> {
    const [method = '', address = ''] = request.split(' ');
    const url = `${this.hub.url}${address}`;
    const { body, headers, signal } = sending;
    const signed = who && (await this.provider.headersFor(who, { method, url }));
    const command = method === 'POST' && { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    return fetch(url, {
      method,
      headers: { ...signed, ...command, ...headers },
      ...(body !== undefined && { body: bytesOf(body) }),
      ...(signal && { signal }),
    });
  }

  /** Sends what must be accepted. @throws Error otherwise */
  async done<Body = { readonly id: string; readonly caseId: string }>(
    who: Account,
    request: string,
    sending: Sending = {},
  ): Promise<Body> {
    const { status, body, text } = await this.send<Body>(who, request, sending);
    if (status >= 300) throw new Error(`${who.id} ${request}: ${status} ${text}`);
    return body;
  }

  /** Resolves when everybody was told everything. */
  settled(): Promise<void> {
    return this.hub.carriers.settled();
  }

  /** Resolves when the hub has nothing to hand in by itself either: no match to notice, no link to pass on. */
  async atRest(): Promise<void> {
    for (;;) {
      await this.settled();
      const noted = await this.#lastFor('timekeeper');
      await this.hub.carriers.tick();
      await this.settled();
      if ((await this.#lastFor('ledger')) === noted) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async #lastFor(reader: 'ledger' | 'timekeeper'): Promise<string | undefined> {
    const sql = `select event_id as last from ${reader}.checkpoint`;
    return (await this.database.pool.query<{ last: string }>(sql)).rows[0]?.last;
  }

  async close(): Promise<void> {
    await this.hub.stop();
    await this.provider.stop();
    await this.database.drop();
    await rm(this.parts.folder, { recursive: true, force: true });
  }
}

const bytesOf = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array
    ? (body as string | Uint8Array<ArrayBuffer>)
    : JSON.stringify(body);
