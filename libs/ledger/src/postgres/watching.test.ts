import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { draft, idOf } from '../../test/drafts';
import { family, home, LedgerDatabase, police, roleOf } from '../../test/provisioned';
import { PgLedgerWatch } from './watching';

const now = new Date('2026-03-03T12:00:00.000Z');
let ledger: LedgerDatabase;
beforeAll(async () => {
  ledger = await LedgerDatabase.make();
});
afterAll(() => ledger.drop());
beforeEach(() => ledger.superuser.query('truncate ledger.notice, ledger.head, ledger.published'));

const watchAs = (role: string) => new PgLedgerWatch((sql, params) => ledger.hub.read(role, sql, params));
const watch = watchAs('vaern_oversight');
const told = (name: string, recipient: string, toldAt: string, more: object = {}) =>
  draft(name, { recipient, caseId: idOf('a'), toldAt, ...more });

describe('whoever watches', () => {
  it('is told of each ledger its last link, and how many notices it was given in an hour and in a day', async () => {
    await ledger.append(
      told('1', police, '2026-03-01T11:59:59.999Z'),
      told('2', police, '2026-03-02T12:00:00.001Z'),
      told('3', police, '2026-03-03T11:00:00.000Z'),
      told('4', police, '2026-03-03T11:00:00.001Z'),
      told('5', home, '2026-03-01T08:00:00.000Z'),
    );
    await ledger.cursors.set(police, 3);
    const [last] = await ledger.reader.after(police, 3, 1);
    expect(await watch.pulses(now)).toEqual([
      { recipient: home, number: 1, hash: expect.any(String), toldAt: '2026-03-01T08:00:00.000Z', inHour: 0, inDay: 0 },
      { recipient: police, number: 4, hash: last!.hash, toldAt: last!.toldAt, inHour: 1, inDay: 3, published: 3 },
    ]);
  });

  it('is told the last number of each ledger', async () => {
    await ledger.append(told('1', police, '2026-03-01T08:00:00.000Z'), told('2', police, '2026-03-01T08:00:00.000Z'));
    expect(await watch.heads()).toEqual(new Map([[police, 2]]));
  });

  it('is told to whom facts of a case were told and when, and of no other case', async () => {
    await ledger.append(
      told('1', police, '2026-03-01T08:00:00.000Z', { data: { factId: idOf('f') } }),
      told('2', police, '2026-03-01T08:00:00.000Z', { data: { factId: idOf('g') }, caseId: idOf('b') }),
      told('3', home, '2026-03-01T08:00:01.000Z', { data: { factId: idOf('f') } }),
      told('4', police, '2026-03-01T08:00:02.000Z', { type: 'AccessEnded', data: { ground: 'r-1' } }),
      told('5', police, '2026-03-01T08:00:03.000Z', { stream: 'track', data: { factId: idOf('h') } }),
    );
    expect(await watch.toldInCase(idOf('a'))).toEqual([
      { recipient: home, number: 1, factId: idOf('f'), toldAt: '2026-03-01T08:00:01.000Z' },
      { recipient: police, number: 1, factId: idOf('f'), toldAt: '2026-03-01T08:00:00.000Z' },
    ]);
  });

  it('has no right to a table, and reads no notice', async () => {
    await ledger.append(told('1', police, '2026-03-01T08:00:00.000Z'));
    for (const sql of ['select * from ledger.notice', 'select * from ledger.head', 'select * from ledger.published'])
      await expect(ledger.hub.read('vaern_oversight', sql)).rejects.toThrow(/permission denied/);
    await expect(ledger.hub.read('vaern_oversight', 'select * from ledger.after($1, 0, 10)', [police])).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each([roleOf(police), roleOf(family), 'vaern_casedesk', 'vaern_timekeeper', 'vaern_knowledge'])(
    'is not %s',
    async (role) => {
      await expect(watchAs(role).pulses(now)).rejects.toThrow(/permission denied/);
      await expect(watchAs(role).heads()).rejects.toThrow(/permission denied/);
      await expect(watchAs(role).toldInCase(idOf('a'))).rejects.toThrow(/permission denied/);
    },
  );
});
