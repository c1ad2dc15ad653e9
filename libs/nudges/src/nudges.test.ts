import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import { Calendar, Database, logger, noFailpoints, seededChances, SetClock, type FailpointName } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import type { QueryRunner } from 'typeorm';
import { TestMailbox } from '../test/mailbox';
import { Nudges1763700000501 } from './keeping/migration';
import { WishSeal } from './keeping/sealed-wish';
import { Wishes } from './keeping/wishes';
import { Nudges } from './nudges';
import { SmtpNudges } from './sending/smtp';

const agency = 'police:1464';
const unit = `${agency}/intake`;
const officer = (id: string, at = unit): Actor => ({
  id,
  agency,
  unit: at,
  role: 'case-officer',
  roles: ['case-officer'],
});
const ole = officer('ole');
const mia = officer('mia');
const mailOf = ({ id }: Actor) => `${id}@politi.example`;
const seal = new WishSeal(Buffer.alloc(32, 7), seededChances('nudges').for('seals'));

/** Whoever comes waits for the others. */
function meeting(of: number): () => Promise<void> {
  let [missing, open] = [of, () => undefined as void];
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (--missing === 0) open();
    return all;
  };
}

describe('nudges', () => {
  let database: TestDatabase;
  let own: Database;
  let mailbox: TestMailbox;
  let clock: SetClock;
  let nudges: Nudges;
  let lines: string[];
  /** What waits: for somebody by their id, and for everybody who stands in for them. */
  let waiting: Record<string, readonly string[]>;
  /** Resolves when as many processes have come as far as there are to be. */
  let met: () => Promise<void>;

  beforeAll(async () => {
    database = await freshDatabase();
    for (const role of ['vaern_agency', 'vaern_police', 'vaern_fyn'])
      await database.pool.query(`do $$ begin create role ${role}; exception when duplicate_object then null; end $$`);
    await database.pool.query(`grant vaern_agency to vaern_police, vaern_fyn;
      create schema directory; grant usage on schema directory to vaern_agency;
      create table directory.role_recipient (role name, recipient text);
      grant select on directory.role_recipient to vaern_agency;
      insert into directory.role_recipient values ('vaern_police', '${unit}'), ('vaern_fyn', 'police:1465/intake')`);
    await new Nudges1763700000501().up({ query: (sql: string) => database.pool.query(sql) } as unknown as QueryRunner);
    own = new Database({ url: database.url });
  });
  afterAll(async () => {
    await own.close();
    await database.drop();
  });

  const wishesOf = (role = 'vaern_police') =>
    new Wishes(
      (_, work) => own.inRole(role, work),
      () => seal,
    );
  /** The nudges of a process: `dies` where it is killed. */
  const started = (dies?: FailpointName) =>
    new Nudges({
      units: [{ unit, agency }],
      wishes: wishesOf(),
      waitsFor: async (person, standsInFor) => {
        await met();
        return [person, ...standsInFor].flatMap(({ id }) => waiting[id] ?? []);
      },
      nudgeOf: ({ actor, seenAt }) => seal.nudgeOf(actor, seenAt),
      domainsOf: () => ['politi.example'],
      port: new SmtpNudges({ url: mailbox.url, from: 'vaern@esbjerg.example' }),
      clock,
      calendar: new Calendar(),
      logger: logger({ to: { write: (line: string) => void lines.push(line) } }),
      failpoints: dies
        ? { hit: async (name) => (name === dies ? Promise.reject(new Error('killed')) : undefined) }
        : noFailpoints,
    });

  beforeEach(async () => {
    mailbox = await TestMailbox.start();
    clock = new SetClock('2026-03-02T08:00:00.000Z');
    lines = [];
    waiting = {};
    met = async () => undefined;
    nudges = started();
    await nudges.choose(ole, { address: mailOf(ole) });
  });
  afterEach(async () => {
    await nudges.stop();
    await mailbox.down();
    await database.pool.query('delete from nudges.wish');
  });

  const pass = async (minutes: number, by = nudges) => {
    clock.forward(minutes * 60_000);
    await by.tick();
  };
  const sentTo = (who: Actor) => mailbox.to(mailOf(who)).length;
  const namesOf = () => mailbox.mails.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);

  it('reach somebody once, however much comes, until they have used the hub', async () => {
    waiting.ole = ['a'];
    await pass(15);
    expect(sentTo(ole)).toBe(1);
    waiting.ole = ['a', 'b'];
    await pass(15);
    await pass(24 * 60);
    expect(sentTo(ole)).toBe(1);
    await nudges.see(ole);
    await pass(15);
    expect(sentTo(ole)).toBe(1);
    waiting.ole = ['a', 'b', 'c'];
    await pass(15);
    expect(sentTo(ole)).toBe(2);
  });

  it('say nothing of what waited when the mailbox was chosen', async () => {
    waiting.mia = ['a'];
    await nudges.choose(mia, { address: mailOf(mia) });
    await pass(15);
    expect(sentTo(mia)).toBe(0);
  });

  it('leave by day: what comes at night waits until the morning', async () => {
    clock.set('2026-03-02T19:30:00.000Z');
    waiting.ole = ['a'];
    await nudges.tick();
    expect(sentTo(ole)).toBe(0);
    clock.set('2026-03-03T06:00:00.000Z');
    await nudges.tick();
    expect(sentTo(ole)).toBe(1);
  });

  it('catch up after a week with one message, not seven', async () => {
    await nudges.stop();
    waiting.ole = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    clock.forward(7 * 86_400_000);
    nudges = started();
    await nudges.tick();
    await pass(15);
    expect(sentTo(ole)).toBe(1);
  });

  it('go to the deputy, too, and to the deputy alone while somebody is away', async () => {
    await nudges.choose(mia, { address: mailOf(mia) });
    await nudges.choose(ole, { address: mailOf(ole), deputy: mia.id });
    waiting.ole = ['a'];
    await pass(15);
    expect([sentTo(ole), sentTo(mia)]).toEqual([1, 1]);
    await nudges.see(ole);
    await nudges.see(mia);
    await nudges.choose(ole, { address: mailOf(ole), deputy: mia.id, awayUntil: '2026-03-04' });
    waiting.ole = ['a', 'b'];
    await pass(15);
    expect([sentTo(ole), sentTo(mia)]).toEqual([1, 2]);
    clock.set('2026-03-05T09:00:00.000Z');
    await nudges.tick();
    expect([sentTo(ole), sentTo(mia)]).toEqual([2, 2]);
  });

  it('need a deputy of the unit who has a mailbox, other than oneself', async () => {
    const refused = { name: 'DeputyNotNudged' };
    for (const wish of [{ deputy: 'mia' }, { deputy: 'ole' }, { awayUntil: '2026-03-04' }])
      await expect(nudges.choose(ole, { address: mailOf(ole), ...wish })).rejects.toMatchObject(refused);
    expect((await nudges.of(ole)).wish).toEqual({ address: mailOf(ole) });
  });

  it('go to no mailbox elsewhere, also where the agency has left the domain since', async () => {
    await expect(nudges.choose(ole, { address: 'ole@gmail.example' })).rejects.toMatchObject({
      name: 'MailboxNotOfAgency',
    });
    await wishesOf().keep(mia, { address: 'mia@gammel.example' }, { known: [], at: clock.now() });
    waiting.mia = ['a'];
    await pass(15);
    expect(mailbox.mails).toEqual([]);
  });

  it('are tried again later each time where the server takes none, and arrive once', async () => {
    mailbox.refusals.push(451, 550);
    waiting.ole = ['a'];
    await pass(15);
    await pass(15);
    expect([sentTo(ole), mailbox.refusals.length]).toEqual([0, 0]);
    await pass(15);
    expect(sentTo(ole)).toBe(0);
    await pass(15);
    expect(sentTo(ole)).toBe(1);
    await pass(24 * 60);
    expect(sentTo(ole)).toBe(1);
    expect(lines.map((line) => (JSON.parse(line) as { failureCode: string }).failureCode)).toEqual(['451', '550']);
    expect(lines.join('')).not.toMatch(/ole|politi\.example/);
  });

  it('whom the server refuses holds up nobody else', async () => {
    await nudges.choose(mia, { address: mailOf(mia) });
    mailbox.refusals.push(550);
    waiting = { ole: ['a'], mia: ['b'] };
    await pass(15);
    expect(sentTo(ole) + sentTo(mia)).toBe(1);
  });

  it('are lost by no mail server that is down', async () => {
    await mailbox.down();
    waiting.ole = ['a'];
    await pass(15);
    await mailbox.up();
    await pass(15);
    expect(sentTo(ole)).toBe(1);
  });

  it('of a process that is killed before it sent: another sends it', async () => {
    waiting.ole = ['a'];
    await pass(15, started('nudge.after-claim'));
    expect(sentTo(ole)).toBe(0);
    await nudges.tick();
    expect(sentTo(ole)).toBe(0);
    await pass(15);
    expect(sentTo(ole)).toBe(1);
  });

  it('of a process that is killed after it sent come once more, by the same name, and never a third time', async () => {
    waiting.ole = ['a'];
    await pass(15, started('nudge.after-send'));
    for (let rounds = 0; rounds < 20; rounds++) await pass(15);
    expect(namesOf()).toHaveLength(2);
    expect(new Set(namesOf()).size).toBe(1);
  });

  it('of two processes at once come once', async () => {
    waiting.ole = ['a'];
    clock.forward(15 * 60_000);
    met = meeting(3);
    await Promise.all([nudges, started(), started()].map((each) => each.tick()));
    expect(sentTo(ole)).toBe(1);
  });

  it('end when somebody says so, and when they have not used the hub for a year', async () => {
    await nudges.choose(mia, { address: mailOf(mia) });
    await nudges.end(ole);
    waiting = { ole: ['a'] };
    await pass(15);
    clock.forward(366 * 86_400_000);
    await nudges.tick();
    expect(mailbox.mails).toEqual([]);
    expect((await database.pool.query('select from nudges.wish')).rowCount).toBe(0);
  });

  it('are kept where nobody reads to whom: no name, no address and no deputy in any column, and no row for others', async () => {
    await nudges.choose(mia, { address: mailOf(mia) });
    await nudges.choose(ole, { address: mailOf(ole), deputy: mia.id, awayUntil: '2026-03-04' });
    const { rows } = await database.pool.query<{ all: string }>(
      `select concat_ws(' ', person, role, known::text, encode(sealed, 'escape')) as all from nudges.wish`,
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.all).not.toMatch(/ole|mia|politi\.example|2026-03-04/);
    expect(await wishesOf('vaern_fyn').at(unit, agency)).toEqual([]);
    await expect(
      wishesOf('vaern_fyn').keep(ole, { address: 'x@y.example' }, { known: [], at: clock.now() }),
    ).rejects.toThrow('row-level security');
  });

  it('are not held up by a machine that carries somebody’s token', async () => {
    waiting.ole = ['a'];
    await nudges.see({ ...ole, through: 'records' });
    await pass(15);
    expect(sentTo(ole)).toBe(1);
  });
});
