import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CaseDesk, CaseMovedOn, type Answer, type DecideRequest } from '@vaern/case-desk';
import { refusal } from '@vaern/casework';
import { MemoryEventStore, NO_STREAM } from '@vaern/event-store';
import { Calendar, noFailpoints, SetClock, silentLogger } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import type { Alike } from '@vaern/vault';
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Timekeeper1763700000001 } from '../migration';
import { Timekeeper } from '../timekeeper';
import { Matcher } from './matcher';

class NotedDesk extends CaseDesk {
  readonly asked: DecideRequest[] = [];
  says: () => void = () => undefined;

  async decide(request: DecideRequest): Promise<Answer> {
    this.asked.push(request);
    this.says();
    return { id: 'x', caseId: request.caseId ?? '', version: '1' };
  }
  override preview = async () => [];
  override receiptOf = async () => '';
  override contact = async () => ({ received: true as const, handled: false });
  override rowsPlaced = async () => [];
  override leadingToHer = async () => [];
  override casesBeside = async () => ({});
  override unitsBehind = async () => ({});
  override unitsInTrack = async () => ({});
  override trainingsOf = async () => [];
  override ownCode = async () => ({});
  override openingOf = async () => ({});
}

const visitation = 'municipality:0561/visitation';
let database: TestDatabase;
let store: MemoryEventStore;
let desk: NotedDesk;
let alike: Map<string, readonly Alike[]>;
/** How far the courier has come: everything, unless a test says otherwise. */
let told: () => Promise<string | undefined>;

const inTransaction = async <T>(work: (tx: PoolClient) => Promise<T>): Promise<T> => {
  const tx = await database.pool.connect();
  try {
    await tx.query('begin; set local role vaern_timekeeper');
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    await tx.query('rollback');
    throw error;
  } finally {
    tx.release();
  }
};
const clerk = (failpoints = noFailpoints) => ({
  store,
  desk,
  inTransaction,
  unitBehind: (_: string, alias: string) => (alias.startsWith('u-') ? visitation : undefined),
  calendar: new Calendar(),
  clock: new SetClock('2026-03-02T08:00:00.000Z'),
  logger: silentLogger,
  failpoints,
});
const matcher = (failpoints = noFailpoints) =>
  new Matcher({
    ...clerk(failpoints),
    alikes: { of: async (caseId) => alike.get(caseId) ?? [] },
    told: () => told(),
    caseBeside: (caseId, other) => (other.startsWith(`c-${caseId}-`) ? other.slice(caseId.length + 3) : undefined),
  });

const tell = async (caseId: string, type: string, plain: object, kind = 'case') => {
  let revision = NO_STREAM;
  for await (const event of store.read(`${kind}-${caseId}`)) revision = event.revision;
  await store.append(`${kind}-${caseId}`, revision, [
    { id: randomUUID(), type, data: { plain: { ...plain } }, meta: {} },
  ]);
};
/** The timekeeper writes down what the facts bring, and stops. */
const noted = async () => {
  const keeper = new Timekeeper(clerk());
  await keeper.follow();
  const last = await store.last();
  for (;;) {
    const { rows } = await database.pool.query<{ event_id: string }>('select event_id from timekeeper.checkpoint');
    if (!last || rows[0]?.event_id === last.id) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await keeper.stop();
};
const opened = async () => {
  const caseId = randomUUID();
  await tell(caseId, 'CaseOpened', { homeUnit: 'u-x' });
  await tell(caseId, 'ContactReported', {});
  return caseId;
};
const [hers, theirs] = [randomUUID(), randomUUID()];
const areAlike = (one: string, other: string) => {
  alike.set(one, [{ kind: 'cpr', person: hers, otherCase: other, otherPerson: theirs }]);
  alike.set(other, [{ kind: 'cpr', person: theirs, otherCase: one, otherPerson: hers }]);
};
const handedIn = () => desk.asked.map(({ intent, caseId, body }) => ({ intent, caseId, body }));
const notice = (older: string, newer: string) => ({
  intent: 'NoticeMatch',
  caseId: older,
  body: { other: newer, alike: [{ kind: 'cpr', person: hers, inOther: theirs }] },
});

beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(
    `do $$ begin create role vaern_timekeeper; exception when duplicate_object or unique_violation then null; end $$`,
  );
  await new Timekeeper1763700000001().up({
    query: (sql: string) => database.pool.query(sql),
  } as unknown as QueryRunner);
});
afterAll(() => database.drop());
beforeEach(async () => {
  store = new MemoryEventStore();
  desk = new NotedDesk();
  alike = new Map();
  told = async () => (await store.last())?.position;
  await database.pool.query(
    `truncate timekeeper.home, timekeeper.checkpoint, timekeeper.to_compare, timekeeper.compared, timekeeper.link,
       timekeeper.link_to_pass_on`,
  );
});

describe('the matcher', () => {
  it('hands in what is alike to the older case, as that one sees it, once', async () => {
    const [older, newer] = [await opened(), await opened()];
    areAlike(older, newer);
    await noted();
    await matcher().tick();
    expect(new Set(handedIn().map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(notice(older, newer))]),
    );
    expect(desk.asked[0]?.actor).toMatchObject({ unit: visitation, role: 'timekeeper' });
    const before = desk.asked.length;
    await matcher().tick();
    expect(desk.asked).toHaveLength(before);
  });

  it('compares no track of a perpetrator with a case, whoever is older', async () => {
    const [older, newer] = [randomUUID(), randomUUID()];
    await tell(older, 'TrackOpened', { homeUnit: 'u-x' }, 'track');
    const hersToo = await opened();
    await tell(newer, 'TrackOpened', { homeUnit: 'u-x' }, 'track');
    areAlike(older, hersToo);
    await noted();
    await matcher().tick();
    areAlike(newer, hersToo);
    await tell(hersToo, 'PersonDescribed', { personId: hers });
    await noted();
    await matcher().tick();
    expect(handedIn()).toEqual([]);
  });

  it('waits until what brought it was told: what it strikes or retracts is gone by then', async () => {
    const [older, newer] = [await opened(), await opened()];
    areAlike(older, newer);
    const upTo = (await store.last())?.position;
    await tell(newer, 'WordsStruck', {});
    told = async () => upTo;
    await noted();
    await matcher().tick();
    expect(handedIn()).toEqual([notice(older, newer)]);
    alike.clear();
    told = async () => (await store.last())?.position;
    await matcher().tick();
    expect(handedIn().at(-1)).toEqual({ intent: 'NoticeMatch', caseId: older, body: { other: newer, alike: [] } });
  });

  it('compares again when something changed who may be told, and never where nothing did', async () => {
    const [older, newer] = [await opened(), await opened()];
    areAlike(older, newer);
    await noted();
    await matcher().tick();
    for (const [type, times] of [
      ['CaseUnrestricted', 1],
      ['HomeUnitChanged', 1],
      ['PersonsMerged', 1],
      ['IncidentLogged', 0],
      ['MatchDecided', 0],
    ] as const) {
      desk.asked.length = 0;
      await tell(newer, type, { alias: 'u-x' });
      await noted();
      await matcher().tick();
      expect([type, desk.asked.length]).toEqual([type, times]);
    }
  });

  it('hands in again what was under way when it was killed, under the same key', async () => {
    const [older, newer] = [await opened(), await opened()];
    areAlike(older, newer);
    await noted();
    const killed = { hit: async () => Promise.reject(new Error('killed')) };
    await expect(matcher(killed as never).tick()).rejects.toThrow('killed');
    const [first] = desk.asked;
    await Promise.all([matcher().tick(), matcher().tick()]);
    const ofFirst = desk.asked.filter(({ key }) => key === first?.key);
    expect(ofFirst.length).toBeGreaterThan(1);
    expect(new Set(ofFirst.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('lets go what the case refuses to know of, and keeps what lost a race for the next time', async () => {
    const [older, newer] = [await opened(), await opened()];
    areAlike(older, newer);
    await noted();
    desk.says = () => {
      throw new CaseMovedOn();
    };
    await matcher().tick();
    const lost = desk.asked.length;
    desk.says = () => {
      throw refusal('no-such-case');
    };
    await matcher().tick();
    expect(desk.asked.length).toBeGreaterThan(lost);
    const done = desk.asked.length;
    await matcher().tick();
    expect(desk.asked).toHaveLength(done);
  });

  it('has a link stand in the other case, and be undone there, in that order and once', async () => {
    const [one, two] = [await opened(), await opened()];
    await noted();
    await matcher().tick();
    const linkId = randomUUID();
    await tell(one, 'CasesLinked', { linkId, unit: 'u-x', other: `c-${one}-${two}`, relation: 'household' });
    await tell(one, 'CasesUnlinked', { linkId, unit: 'u-x', reason: 'linked-in-error' });
    await noted();
    desk.asked.length = 0;
    await matcher().tick();
    await matcher().tick();
    const body = { other: one, linkId, relation: 'household' };
    expect(handedIn()).toEqual([
      { intent: 'PassLinkOn', caseId: two, body },
      { intent: 'PassLinkOn', caseId: two, body: { ...body, reason: 'linked-in-error' } },
    ]);
    expect(desk.asked[0]?.actor).toMatchObject({ unit: visitation, role: 'timekeeper' });
  });
});
