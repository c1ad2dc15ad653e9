import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { CaseList } from '../test/case-list';
import { describeTransport, eventually, type Rig } from '../test/describe-transport';
import { draft } from '../test/drafts';
import { home, family, LedgerDatabase, police } from '../test/provisioned';
import { DirectTransport } from './direct-transport';
import type { LedgerReader, Notice } from './notice';
import { PgLedgerWatch } from './postgres/watching';
import { LedgerBell, LedgerSignal } from './signal';

let ledger: LedgerDatabase;
let bell: LedgerBell;
const client = () => new Client(ledger.url);
beforeAll(async () => {
  ledger = await LedgerDatabase.make();
  bell = new LedgerBell(ledger.hub.pool);
});
afterAll(async () => {
  bell.stop();
  await ledger.drop();
});
const empty = () => ledger.superuser.query('truncate ledger.notice, ledger.head');

/** The ledger's reader, but for how pages of it are read. */
const reading = (after: LedgerReader['after']): LedgerReader => ({
  after,
  ofCase: (recipient, caseId) => ledger.reader.ofCase(recipient, caseId),
  head: (recipient) => ledger.reader.head(recipient),
});
const watch = () => new PgLedgerWatch((sql, params) => ledger.hub.read('vaern_oversight', sql, params));

describeTransport('DirectTransport', () => direct());
describeTransport('DirectTransport that asks for all heads', () => direct(() => watch().heads()));

async function direct(heads?: () => Promise<ReadonlyMap<string, number>>): Promise<Rig> {
  await empty();
  const signal = new LedgerSignal(client, 100);
  let change: ((notices: readonly Notice[]) => readonly Notice[]) | undefined;
  let reads = 0;
  const wire = reading(async (recipient, after, limit) => {
    const notices = await ledger.reader.after(recipient, after, limit);
    return change && (reads += 1) % 3 !== 0 ? change(notices) : notices;
  });
  return {
    recipients: [home, family],
    reader: ledger.reader,
    transport: new DirectTransport({ reader: wire, wake: signal, ...(heads && { heads }) }),
    tell: async (drafts) => {
      const told = await ledger.append(...drafts);
      bell.ring();
      return told;
    },
    disturb: (how) => (change = how),
    close: () => signal.close(),
  };
}

it('reads no ledger without news, where it may ask for all heads', async () => {
  await empty();
  const signal = new LedgerSignal(client, 20);
  const list = new CaseList();
  const read: string[] = [];
  const reader = reading((recipient, after, limit) => {
    read.push(recipient);
    return ledger.reader.after(recipient, after, limit);
  });
  let asked = 0;
  const heads = () => {
    asked += 1;
    return watch().heads();
  };
  const running = new DirectTransport({ reader, wake: signal, heads }).follow([home, family, police], list);
  await ledger.append(draft('a'), draft('b'));
  await eventually(() => list.numbers(police).length === 2 && asked > 3);
  await running.stop();
  await signal.close();
  expect(new Set(read)).toEqual(new Set([police]));
});

describe('the signal', () => {
  const within = async (poll: number, ring: boolean, prepare?: (signal: LedgerSignal) => Promise<void>) => {
    await empty();
    const signal = new LedgerSignal(client, poll);
    const list = new CaseList();
    const running = new DirectTransport({ reader: ledger.reader, wake: signal }).follow([police], list);
    await eventually(() => signal.listening);
    await prepare?.(signal);
    await ledger.append(draft('a'));
    if (ring) bell.ring();
    await eventually(() => list.numbers(police).length === 1);
    await running.stop();
    await signal.close();
  };

  it('wakes those who follow long before they would have looked', () => within(60_000, true));

  it('is not needed: whoever missed it looks now and then', () => within(50, false));

  it('is heard again after the connection was lost', () =>
    within(200, true, async (signal) => {
      await ledger.superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen vaern_ledger' and pid <> pg_backend_pid()`,
      );
      await eventually(() => !signal.listening);
      await eventually(() => signal.listening);
    }));

  it('rings once for many, and says nothing of what was told', async () => {
    const heard: string[] = [];
    const listener = new Client(ledger.url);
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('listen vaern_ledger');
    for (let ring = 0; ring < 100; ring += 1) bell.ring();
    await eventually(() => heard.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual(['']);
    await listener.end();
  });
});
