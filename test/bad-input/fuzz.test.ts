import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Kind, Post } from '@vaern/access';
import { account } from '../access/accounts';
import { NOBODY } from '../access/asking';
import { House, type Answer } from '../access/house';
import type { Account } from '../access/identity-provider';
import { aContact, atHome, Stage } from '../access/stage';
import { whoHas } from '../access/who-has-what';
import { hostileRequest, type Hostile } from './hostile';

const kinds = ['municipality', 'police', 'centre'] as const;
/** Rounds, and how many requests are under way at once in each. */
const ROUNDS = 300;
const AT_ONCE = 10;
const SECONDS = 40;

let house: House;
/** Ids of a real case for each gateway, so that what is hostile comes as far as it can. */
const real: Partial<Record<Kind, Readonly<Record<string, string>>>> = {};

beforeAll(async () => {
  house = await House.open();
  const stage = new Stage(house);
  await stage.train(...Object.values(atHome));
  const units = {
    municipality: 'municipality:0561/family',
    police: 'police:1464/intake',
    centre: 'centre:dk/affected',
  };
  for (const kind of kinds) {
    const ids = await stage.furnish(atHome[kind], await stage.open(atHome[kind]));
    const { referralId } = await stage.referred(units[kind]);
    const body = aContact;
    const { receipt } = await house.done<{ receipt: string }>(atHome[kind], `POST /api/${kind}/contacts`, { body });
    real[kind] = { ...ids, referralId, receipt };
  }
}, 60_000);
afterAll(() => house?.close());

const kindOf = (path: string) => kinds.find((kind) => path.startsWith(`/api/${kind}/`));

/** Somebody who may, so that the request gets past the guard. */
function senderOf({ operation: { right, path }, turn }: Hostile): Account | undefined {
  if (right === undefined) return path === '/metrics' ? account('police/operator') : undefined;
  const kind = kindOf(path) ?? 'municipality';
  const having = whoHas[right].filter((post) => post.startsWith(`${kind}/`));
  const atWork = having.find((post) => post === `${kind}/${atHome[kind].role}`);
  if (atWork && turn % 8 === 0) return atHome[kind];
  return account(atWork ?? (having[0] as Post), { name: `colleague-${turn}` });
}

const withIds = (body: string | Uint8Array, known: Readonly<Record<string, string>>) =>
  typeof body === 'string' ? body.replace(/@(\w+)@/g, (_, name: string) => known[name] ?? NOBODY) : body;

async function send(hostile: Hostile): Promise<Answer> {
  const { operation, body, query, headers, ids } = hostile;
  const known = real[kindOf(operation.path) ?? 'municipality']!;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? known[name] ?? NOBODY);
  const isPost = operation.method === 'POST';
  return house.send(senderOf(hostile), `${operation.method} ${path}${query}`, {
    headers,
    ...(isPost && { body: withIds(body, known) }),
  });
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

  it('are answered, each as the document says, and none by a fault of ours', async () => {
    const operations = house.document.operations.filter(({ path }) => !path.endsWith('/stream'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileRequest(operations), { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' }),
        (round) => Promise.all(round.map(isRefusedWell)).then(() => undefined),
      ),
      { numRuns: ROUNDS, seed: 20_561, interruptAfterTimeLimit: SECONDS * 1000, endOnFailure: true },
    );
  }, 120_000);

  it('came as far as every route, and were mostly refused', () => {
    const all = house.document.operations.filter(({ path }) => !path.endsWith('/stream'));
    expect(all.filter(({ name }) => !reached.has(name)).map(({ name }) => name)).toEqual([]);
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
