import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, DecideRequest } from '@vaern/case-desk';
import { CaseDesk } from '@vaern/case-desk';
import { refusal } from '@vaern/casework';
import { MemoryEventStore, NO_STREAM, type JsonObject } from '@vaern/event-store';
import { Calendar, noFailpoints, SetClock, silentLogger } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Timekeeper1763700000001 } from './migration';
import { Timekeeper } from './timekeeper';

class NotedDesk extends CaseDesk {
  readonly asked: DecideRequest[] = [];
  refuses = false;

  async decide(request: DecideRequest): Promise<Answer> {
    this.asked.push(request);
    if (this.refuses) throw refusal('not-due-yet');
    return { id: 'x', caseId: request.caseId ?? '', version: '1' };
  }
  override preview = async () => [];
  override receiptOf = async () => '';
  override contact = async () => ({ received: true as const, handled: false });
  override trainingsOf = async () => [];
  override ownCode = async () => ({});
  override openingOf = async () => ({});
  override rowsPlaced = async () => [];
  override leadingToHer = async () => [];
  override casesBeside = async () => ({});
  override unitsBehind = async () => ({});
  override unitsInTrack = async () => ({});
}

let database: TestDatabase;
let store: MemoryEventStore;
let desk: NotedDesk;
const clock = new SetClock('2026-03-02T08:00:00.000Z');

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
const varde = 'municipality:0573/visitation';
const timekeeper = () =>
  new Timekeeper({
    store,
    desk,
    inTransaction,
    unitBehind: (_, alias) => (alias === 'u-y' ? varde : 'municipality:0561/visitation'),
    calendar: new Calendar(),
    clock,
    logger: silentLogger,
    failpoints: noFailpoints,
  });

const tell = async (caseId: string, type: string, plain: JsonObject) => {
  let revision = NO_STREAM;
  for await (const event of store.read(`case-${caseId}`)) revision = event.revision;
  await store.append(`case-${caseId}`, revision, [{ id: randomUUID(), type, data: { plain }, meta: {} }]);
};
const noted = async () => {
  const last = await store.last();
  for (;;) {
    const { rows } = await database.pool.query<{ event_id: string }>('select event_id from timekeeper.checkpoint');
    if (!last || rows[0]?.event_id === last.id) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const opened = async () => {
  const caseId = randomUUID();
  await tell(caseId, 'CaseOpened', { homeUnit: 'u-x' });
  return caseId;
};
const sent = (caseId: string, referralId: string, respondBy: string) =>
  tell(caseId, 'ReferralSent', { referralId, respondBy });

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
  clock.set('2026-03-02T08:00:00.000Z');
  await database.pool.query(
    'truncate timekeeper.deadline, timekeeper.home, timekeeper.checkpoint, timekeeper.to_compare',
  );
});

describe('the timekeeper', () => {
  it('hands in what fell due, in the order in which it did, as the home unit', async () => {
    const [caseId, later, sooner] = [await opened(), randomUUID(), randomUUID()];
    await sent(caseId, later, '2026-03-04T10:00:00.000Z');
    await sent(caseId, sooner, '2026-03-03T10:00:00.000Z');
    const keeper = timekeeper();
    await keeper.follow();
    await noted();
    expect(await keeper.tick()).toBe(0);
    clock.set('2026-03-11T08:00:00.000Z');
    expect(await keeper.tick()).toBe(2);
    expect(desk.asked).toMatchObject([
      {
        intent: 'MarkReferralOverdue',
        caseId,
        body: { referralId: sooner },
        actor: { unit: 'municipality:0561/visitation', role: 'timekeeper' },
      },
      { body: { referralId: later } },
    ]);
    expect(await keeper.tick()).toBe(0);
    await keeper.stop();
  });

  it('hands in as the home of today what was due before the case was handed over, and what is due since', async () => {
    const [caseId, before, since] = [await opened(), randomUUID(), randomUUID()];
    await sent(caseId, before, '2026-03-03T10:00:00.000Z');
    await tell(caseId, 'HomeUnitChanged', { referralId: randomUUID(), alias: 'u-y' });
    await sent(caseId, since, '2026-03-04T10:00:00.000Z');
    const keeper = timekeeper();
    await keeper.follow();
    await noted();
    clock.set('2026-03-11T08:00:00.000Z');
    await keeper.tick();
    expect(desk.asked.map(({ body, actor }) => [body, actor.unit])).toEqual([
      [{ referralId: before }, varde],
      [{ referralId: since }, varde],
    ]);
    await keeper.stop();
  });

  it('hands in as the unit to which a restricted case passed, and as its home again when it is free', async () => {
    const [caseId, before, then, since] = [await opened(), randomUUID(), randomUUID(), randomUUID()];
    const passes = (type: string, from: string, to: string) =>
      tell(caseId, type, {
        units: [
          { from: 'u-else', to: 'u-nobody' },
          { from, to },
        ],
      });
    const keeper = timekeeper();
    await keeper.follow();
    const isDue = async (referralId: string) => {
      await sent(caseId, referralId, '2026-03-03T10:00:00.000Z');
      await noted();
      clock.set('2026-03-11T08:00:00.000Z');
      await keeper.tick();
    };
    await sent(caseId, before, '2026-03-03T09:00:00.000Z');
    await passes('CaseRestricted', 'u-x', 'u-y');
    await isDue(then);
    await passes('CaseUnrestricted', 'u-y', 'u-x');
    await isDue(since);
    expect(desk.asked.map(({ body, actor }) => [body.referralId, actor.unit])).toEqual([
      [before, varde],
      [then, varde],
      [since, 'municipality:0561/visitation'],
    ]);
    await keeper.stop();
  });

  it('says nothing of what was answered in time', async () => {
    const [caseId, referralId] = [await opened(), randomUUID()];
    await sent(caseId, referralId, '2026-03-03T10:00:00.000Z');
    await tell(caseId, 'ReferralAccepted', { referralId });
    const keeper = timekeeper();
    await keeper.follow();
    await noted();
    clock.set('2026-03-11T08:00:00.000Z');
    expect(await keeper.tick()).toBe(0);
    await keeper.stop();
  });

  it('is the same when two of them run, or one was stopped between handing in and noting it', async () => {
    const [caseId, referralId] = [await opened(), randomUUID()];
    await sent(caseId, referralId, '2026-03-03T10:00:00.000Z');
    const keeper = timekeeper();
    await keeper.follow();
    await noted();
    clock.set('2026-03-11T08:00:00.000Z');
    await Promise.all([keeper.tick(), timekeeper().tick()]);
    expect(new Set(desk.asked.map(({ key }) => key)).size).toBe(1);
    await keeper.stop();
  });

  it('lets a deadline go that the case refuses to know of', async () => {
    const [caseId, referralId] = [await opened(), randomUUID()];
    await sent(caseId, referralId, '2026-03-01T10:00:00.000Z');
    desk.refuses = true;
    const keeper = timekeeper();
    await keeper.follow();
    await noted();
    expect(await keeper.tick()).toBe(1);
    expect(await keeper.tick()).toBe(0);
    await keeper.stop();
  });

  it('goes on from where it left off', async () => {
    const [caseId, referralId] = [await opened(), randomUUID()];
    const first = timekeeper();
    await first.follow();
    await noted();
    await first.stop();
    await sent(caseId, referralId, '2026-03-01T10:00:00.000Z');
    const second = timekeeper();
    await second.follow();
    await noted();
    expect(await second.tick()).toBe(1);
    await second.stop();
  });

  it('ends a consent with its last day in Denmark', async () => {
    const [caseId, consentId] = [await opened(), randomUUID()];
    await tell(caseId, 'ConsentGiven', { consentId, until: '2026-03-28' });
    const keeper = timekeeper();
    await keeper.follow();
    await noted();
    clock.set('2026-03-28T22:59:00.000Z');
    expect(await keeper.tick()).toBe(0);
    clock.set('2026-03-28T23:00:01.000Z');
    expect(await keeper.tick()).toBe(1);
    expect(desk.asked).toMatchObject([{ intent: 'ExpireConsent', body: { consentId } }]);
    await keeper.stop();
  });

  it('ends an order with its last day, once, also after it was stopped for a week', async () => {
    const [caseId, orderId] = [await opened(), randomUUID()];
    await tell(caseId, 'OrderIssued', { orderId, to: '2026-03-05' });
    await tell(caseId, 'OrderExtended', { orderId, to: '2026-03-06' });
    const first = timekeeper();
    await first.follow();
    await noted();
    clock.set('2026-03-06T22:59:00.000Z');
    expect(await first.tick()).toBe(0);
    await first.stop();
    clock.set('2026-03-14T08:00:00.000Z');
    const second = timekeeper();
    await second.follow();
    expect(await second.tick()).toBe(1);
    expect(await second.tick()).toBe(0);
    expect(desk.asked).toMatchObject([
      { intent: 'ExpireOrder', body: { orderId }, key: expect.stringContaining('2026-03-06T23:00:00.000Z') },
    ]);
    await second.stop();
  });
});
