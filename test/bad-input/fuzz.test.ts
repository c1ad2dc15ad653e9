import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Kind, Post } from '@vaern/access';
import { account } from '../access/accounts';
import { inTime, NOBODY } from '../access/asking';
import type { Operation } from '../access/document';
import { House, type Answer } from '../access/house';
import type { Account } from '../access/identity-provider';
import { cameIn, ownUpload } from '../access/own';
import { byBrowser } from '../access/scenes';
import { aContact, atHome, Stage } from '../access/stage';
import { openTrack, withHim } from '../access/track-scenes';
import { whoHas } from '../access/who-has-what';
import { hostileRequest, type Hostile } from './hostile';

const kinds = ['municipality', 'police', 'centre'] as const;
/** How many requests are under way at once. */
const AT_ONCE = 10;
/** Rounds on each route, and on any. */
const IN_TURN = 2;
const ROUNDS = 300;
const SECONDS = 20;

let house: House;
/** Ids of a real case for each gateway, so that what is hostile comes as far as it can. */
const real: Partial<Record<Kind, Readonly<Record<string, string>>>> = {};
/** A case apart for what would take the other one away from everybody. */
const restricted: typeof real = {};
/** Who came by browser, for what only they ask: each a sign-in of its own, for one of these ends it. */
const byBrowsers: Record<string, Readonly<Record<string, string>>> = {};
/** What she has herself. */
const hers: Record<string, string> = {};

beforeAll(async () => {
  house = await House.open();
  const stage = new Stage(house);
  await stage.train(...Object.values(atHome));
  const units = {
    municipality: 'municipality:0561/family',
    police: 'police:1464/intake',
    centre: 'centre:dk/affected',
  };
  for (const path of ['/auth/session', '/auth/logout']) byBrowsers[path] = (await byBrowser(stage)).headers ?? {};
  for (const kind of kinds) {
    const ids = await stage.furnish(atHome[kind], await stage.open(atHome[kind]));
    const { referralId } = await stage.referred(units[kind]);
    const body = aContact;
    const { receipt } = await house.done<{ receipt: string }>(atHome[kind], `POST /api/${kind}/contacts`, { body });
    const begun = `POST /api/${kind}/cases/${ids.caseId}/evidence/uploads`;
    const { uploadId } = await house.done<{ uploadId: string }>(atHome[kind], begun, { body: { size: 1_000_000 } });
    real[kind] = { ...ids, referralId, receipt, uploadId, year: '2024' };
    if (kind !== 'police') real[kind] = { ...real[kind], trackId: await openTrack(stage, withHim[kind]) };
    restricted[kind] = { ...real[kind], caseId: await stage.open(atHome[kind]) };
  }
  const { headers } = await cameIn(stage);
  hers.uploadId = await ownUpload(stage, headers);
  for (const { path } of house.document.operations) if (path.startsWith('/api/own/')) byBrowsers[path] = headers;
  await house.done(account('centre/manager'), 'POST /api/knowledge/numbers', { body: { year: 2024 } });
}, 60_000);
afterAll(() => house?.close());

const kindOf = (path: string) => kinds.find((kind) => path.startsWith(`/api/${kind}/`));

/** Somebody who may, so that the request gets past the guard. */
function senderOf({ operation: { right, path }, turn }: Hostile): Account | undefined {
  if (right === undefined) return path === '/metrics' ? account('police/operator') : undefined;
  const kind = kindOf(path) ?? (path.startsWith('/api/knowledge/') ? 'centre' : 'municipality');
  const having = whoHas[right].filter((post) => post.startsWith(`${kind}/`));
  const atWork = having.find((post) => post === `${kind}/${atHome[kind].role}`);
  if (atWork && turn % 4 === 0) return atHome[kind];
  return account(atWork ?? (having[0] as Post), { name: `colleague-${turn}` });
}

const withIds = (body: string | Uint8Array, known: Readonly<Record<string, string>>) =>
  typeof body === 'string' ? body.replace(/@(\w+)@/g, (_, name: string) => known[name] ?? NOBODY) : body;

async function send(hostile: Hostile): Promise<Answer> {
  const { operation, body, query, headers, ids } = hostile;
  const ofCases = operation.path.includes('/restriction') ? restricted : real;
  const known = operation.path.startsWith('/api/own/') ? hers : ofCases[kindOf(operation.path) ?? 'municipality']!;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? known[name] ?? NOBODY);
  const isPost = operation.method === 'POST';
  const sending = {
    headers: { ...byBrowsers[operation.path], ...headers },
    ...(isPost && { body: withIds(body, known) }),
  };
  return inTime(() => house.send(senderOf(hostile), `${operation.method} ${path}${query}`, sending));
}

describe('thousands of hostile requests, made from the document', () => {
  const statuses = new Map<number, number>();
  const reached = new Set<string>();

  async function isRefusedWell(hostile: Hostile): Promise<void> {
    const { status, text, headers } = await send(hostile);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status !== 404 && status !== 401) reached.add(hostile.operation.name);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\.[jt]s:\d+|\bat (async )?\w+ \(/);
    expect(status < 400 || headers.get('content-type')?.startsWith('application/problem+json')).toBe(true);
  }

  const rounds = (operations: readonly Operation[]) =>
    fc.asyncProperty(
      fc.array(hostileRequest(operations), { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' }),
      (round) => Promise.all(round.map(isRefusedWell)).then(() => undefined),
    );
  const operations = () => house.document.operations.filter(({ path }) => !path.endsWith('/stream'));

  it('are answered on each route in turn, as the document says, and none by a fault of ours', async () => {
    for (const operation of operations())
      await fc.assert(rounds([operation]), { numRuns: IN_TURN, seed: 20_561, endOnFailure: true });
  }, 240_000);

  it('are answered on any, in any order', async () => {
    const limits = { numRuns: ROUNDS, interruptAfterTimeLimit: SECONDS * 1000 };
    await fc.assert(rounds(operations()), { ...limits, seed: 20_561, endOnFailure: true });
  }, 120_000);

  it('came as far as every route, and were mostly refused', () => {
    expect(
      operations()
        .filter(({ name }) => !reached.has(name))
        .map(({ name }) => name),
    ).toEqual([]);
    const many = (of: (status: number) => boolean) =>
      [...statuses].filter(([status]) => of(status)).reduce((sum, [, count]) => sum + count, 0);
    expect(many(() => true)).toBeGreaterThan(1_000);
    expect(many((status) => status === 400)).toBeGreaterThan(many(() => true) / 4);
    expect(many((status) => status < 300)).toBeGreaterThan(100);
    expect(many((status) => status === 422)).toBeGreaterThan(50);
    expect(many((status) => status === 429)).toBe(0);
  });

  it('left everything at work: what was accepted is told, nothing fell, nobody complains', async () => {
    await house.settled();
    await house.hub.carriers.check();
    expect(house.lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
    const health = await house.send<{ ready: boolean }>(undefined, 'GET /health/ready');
    expect([health.status, health.body.ready]).toEqual([200, true]);
    for (const kind of kinds) {
      const { caseId } = real[kind]!;
      const page = await house.send(atHome[kind], `GET /api/${kind}/cases/${caseId}`, {
        headers: { Purpose: 'case-work' },
      });
      expect([kind, page.status]).toEqual([kind, 200]);
    }
  });
});
