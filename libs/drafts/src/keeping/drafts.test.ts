import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import { Database, SetClock } from '@vaern/platform';
import { DoorClosed, FileKeyring } from '@vaern/vault';
import { escapeIdentifier } from 'pg';
import type { QueryRunner } from 'typeorm';
import { centre, home, police, roleOf, Stage, viewWriter } from '../../../vault/test/stage';
import type { DraftOf } from '../draft';
import { DraftMovedOn } from '../errors';
import { DraftSeal } from '../sealing/draft-seal';
import { dropCase, Drafts } from './drafts';
import { Drafts1763700000601 } from './migration';
import { Sweep } from './sweep';

let stage: Stage;
let database: Database;
let clock: SetClock;
let drafts: Drafts;
let caseId: string;
const CANARY = 'Kragsbjerghulen4711';
const words = { text: `Han venter ved ${CANARY}`, channels: ['call'] };

beforeAll(async () => {
  stage = await Stage.raise();
  const owner = await stage.database.pool.connect();
  await owner.query('set role vaern_owner');
  await new Drafts1763700000601().up({ query: (sql: string) => owner.query(sql) } as unknown as QueryRunner);
  owner.release(true);
  database = new Database({ url: stage.database.as('vaern_gateway', 'stage') });
});
afterAll(async () => {
  await database.close();
  await stage.strike();
});
beforeEach(async () => {
  await stage.database.pool.query('delete from drafts.draft');
  clock = new SetClock(new Date('2026-03-02T08:00:00Z'));
  caseId = stage.chance.id();
  drafts = draftsAs((unit) => roleOf(unit));
});

const draftsAs = (role: (unit: string) => string) =>
  new Drafts({
    asUnit: (unit, work) => database.inRole(role(unit), work),
    seal: new DraftSeal({
      keyring: new FileKeyring(stage.keyFile),
      secretOf: (agency) => stage.keyring.secret(agency, 'pseudonyms'),
      chance: stage.chance,
    }),
    clock,
  });
const staff = (id: string, unit = police): Actor => ({
  id,
  unit,
  agency: unit.split('/')[0]!,
  role: 'case-officer',
  roles: ['case-officer'],
});
const ole = staff('ole');
const readerOf = ({ id, agency, unit, role }: Actor) => ({
  account: id,
  agency,
  unit,
  role,
  purpose: 'case-work',
  policies: ['a-policy'],
  requestId: 'a-request',
});
const log = () => ({ form: 'log-entry', caseId });
const opened = async (who: Actor, of: DraftOf = log(), by = drafts) => (await by.open(readerOf(who), who, of))?.words;
const save = (seen?: string) => ({ version: stage.chance.id(), ...(seen !== undefined && { seen }) });
const rows = async () => (await stage.database.pool.query('select * from drafts.draft')).rows as { name: string }[];

describe('a draft', () => {
  it('is there again for whoever typed it, in that form of that case', async () => {
    const first = save();
    const at = await drafts.keep(ole, log(), words, first);
    expect(at).toEqual(clock.now());
    expect(await drafts.open(readerOf(ole), ole, log())).toEqual({ words, version: first.version, savedAt: at });
    expect(await opened(ole, { form: 'closing', caseId })).toBeUndefined();
    expect(await opened(ole, { form: 'log-entry', caseId: stage.chance.id() })).toBeUndefined();
    expect(await opened(ole, { form: 'log-entry' })).toBeUndefined();
  });

  it('is one for each thing that a form of a case is about', async () => {
    const [one, other] = [stage.chance.id(), stage.chance.id()];
    const answer = (about?: string) => ({ form: 'referral-report', caseId, ...(about !== undefined && { about }) });
    await drafts.keep(ole, answer(one), { report: 'Til den ene' }, save());
    await drafts.keep(ole, answer(other), { report: 'Til den anden' }, save());
    expect(await opened(ole, answer(one))).toEqual({ report: 'Til den ene' });
    await drafts.discard(ole, answer(one));
    expect([await opened(ole, answer(one)), await opened(ole, answer())]).toEqual([undefined, undefined]);
    expect(await opened(ole, answer(other))).toEqual({ report: 'Til den anden' });
  });

  it('of a track is none of a case, though both had the same number, and the other way round', async () => {
    await drafts.keep(ole, { form: 'advice', caseId }, { note: 'Hendes' }, save());
    expect(await opened(ole, { form: 'advice', trackId: caseId })).toBeUndefined();
    await drafts.keep(ole, { form: 'advice', trackId: caseId }, { note: 'Hans' }, save());
    expect(await opened(ole, { form: 'advice', trackId: caseId })).toEqual({ note: 'Hans' });
    expect(await opened(ole, { form: 'advice', caseId })).toEqual({ note: 'Hendes' });
  });

  it('is there for nobody else: not in the unit, not at another agency', async () => {
    await drafts.keep(ole, log(), words, save());
    expect(await opened(staff('mia'))).toBeUndefined();
    for (const unit of [home, centre]) expect(await opened(staff('ole', unit))).toBeUndefined();
  });

  it('is there for those who only report, too, whose unit has no ledger', async () => {
    const frontline = staff('karen', 'municipality:0561/frontline');
    const asFrontline = draftsAs(() => roleOf(home));
    await asFrontline.keep(frontline, { form: 'contact' }, words, save());
    expect(await opened(frontline, { form: 'contact' }, asFrontline)).toEqual(words);
    await expect(
      opened(
        frontline,
        { form: 'contact' },
        draftsAs(() => roleOf(police)),
      ),
    ).rejects.toThrow(DoorClosed);
  });

  it('stands in the table as nobody’s, and without a word', async () => {
    await drafts.keep(ole, log(), words, save());
    const [row] = await rows();
    const text = Object.values(row!)
      .map((value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join('\n');
    expect(text).toContain(caseId);
    expect(text).not.toMatch(new RegExp(`${CANARY}|ole|log-entry|call`));
  });

  it('opens in no other row: moved there by hand it is no draft', async () => {
    await drafts.keep(ole, log(), words, save());
    await drafts.keep(staff('mia'), log(), { text: 'Mias' }, save());
    const [oles, mias] = await rows();
    await stage.database.pool.query(
      `update drafts.draft d set wrapped = s.wrapped, sealed = s.sealed, version = s.version, epoch = s.epoch
         from drafts.draft s where d.name = $2 and s.name = $1`,
      [oles!.name, mias!.name],
    );
    expect(await opened(staff('mia'))).toBeUndefined();
    expect(await opened(ole)).toEqual(words);
  });
});

describe('saving', () => {
  it('goes on from the save that was seen, and from no other', async () => {
    const first = save();
    await drafts.keep(ole, log(), { text: 'Han' }, first);
    const second = save(first.version);
    await drafts.keep(ole, log(), { text: 'Han venter' }, second);
    await expect(drafts.keep(ole, log(), { text: 'Hun' }, save(first.version))).rejects.toThrow(DraftMovedOn);
    await expect(drafts.keep(ole, log(), { text: 'Hun' }, save())).rejects.toThrow(DraftMovedOn);
    expect(await opened(ole)).toEqual({ text: 'Han venter' });
    expect(await rows()).toHaveLength(1);
  });

  it('is one save when it is sent twice, the first one and every other', async () => {
    const first = save();
    const second = save(first.version);
    for (const one of [first, first, second, second]) await drafts.keep(ole, log(), words, one);
    expect(await drafts.open(readerOf(ole), ole, log())).toMatchObject({ version: second.version });
  });

  it('goes on from nothing that was sent or discarded meanwhile', async () => {
    const first = save();
    await drafts.keep(ole, log(), words, first);
    await drafts.discard(ole, log(), first.version);
    await expect(drafts.keep(ole, log(), words, save(first.version))).rejects.toThrow(DraftMovedOn);
    expect(await rows()).toEqual([]);
    await drafts.keep(ole, log(), words, save());
    expect(await opened(ole)).toEqual(words);
  });

  it('of two at once one goes through', async () => {
    const first = save();
    await drafts.keep(ole, log(), words, first);
    const both = [save(first.version), save(first.version)].map((one) => drafts.keep(ole, log(), words, one));
    const said = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(said.toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('discarding', () => {
  it('takes the save that was seen, not one that came after', async () => {
    const first = save();
    await drafts.keep(ole, log(), words, first);
    await drafts.keep(ole, log(), { text: 'mere' }, save(first.version));
    await expect(drafts.discard(ole, log(), first.version)).rejects.toThrow(DraftMovedOn);
    expect(await opened(ole)).toEqual({ text: 'mere' });
  });
  it('takes whichever there is, and nobody else’s', async () => {
    for (const who of [ole, staff('mia')]) await drafts.keep(who, log(), words, save());
    await drafts.discard(ole, log());
    await drafts.discard(ole, log());
    expect(await opened(ole)).toBeUndefined();
    expect(await opened(staff('mia'))).toEqual(words);
  });
});

describe('a draft that nobody writes on', () => {
  const SEVEN_DAYS = 7 * 86_400_000;
  it('is no more after seven days', async () => {
    await drafts.keep(ole, log(), words, save());
    clock.set(new Date(clock.now().getTime() + SEVEN_DAYS));
    expect(await opened(ole)).toEqual(words);
    clock.set(new Date(clock.now().getTime() + 1));
    expect(await opened(ole)).toBeUndefined();
  });
  it('goes when anybody of the unit saves, and where nobody does', async () => {
    await drafts.keep(ole, log(), words, save());
    await drafts.keep(staff('ole', home), log(), words, save());
    clock.set(new Date(clock.now().getTime() + SEVEN_DAYS + 1));
    await drafts.keep(staff('mia'), log(), { text: 'Mias' }, save());
    expect(await rows()).toHaveLength(2);
    const lines: string[] = [];
    const logger = { failed: (name: string) => lines.push(name) } as never;
    await new Sweep({ drafts, units: ['police:9999/intake', home, police], logger }).tick();
    expect(await opened(staff('mia'))).toEqual({ text: 'Mias' });
    expect(await rows()).toHaveLength(1);
    expect(lines).toEqual(['drafts-not-swept']);
  });
});

describe('opening', () => {
  const logged = async () =>
    (
      await stage.database.pool.query(
        `select account, unit, role, recipient, case_id as "caseId", classes_opened as "opened", hit, purpose, policies
           from vault.read_log order by number desc limit 1`,
      )
    ).rows[0] as object | undefined;
  const count = async () =>
    (await stage.database.pool.query<{ n: number }>('select count(*)::int as n from vault.read_log')).rows[0]!.n;

  it('is in the read log where it is of a case, and only where there is one', async () => {
    const before = await count();
    await opened(ole);
    expect(await count()).toBe(before);
    await drafts.keep(ole, log(), words, save());
    await opened(ole);
    expect(await count()).toBe(before + 1);
    expect(await logged()).toEqual({
      account: 'ole',
      unit: police,
      role: 'case-officer',
      recipient: police,
      caseId,
      opened: ['draft'],
      hit: true,
      purpose: 'case-work',
      policies: ['a-policy'],
    });
    await drafts.keep(ole, { form: 'contact' }, words, save());
    expect(await opened(ole, { form: 'contact' })).toEqual(words);
    expect(await count()).toBe(before + 1);
  });

  it('gives nothing where the read log cannot be written', async () => {
    await drafts.keep(ole, log(), words, save());
    await stage.database.pool.query('alter table vault.read_log add constraint full_disk check (false) not valid');
    try {
      await expect(opened(ole)).rejects.toThrow(DoorClosed);
    } finally {
      await stage.database.pool.query('alter table vault.read_log drop constraint full_disk');
    }
    expect(await opened(ole)).toEqual(words);
  });

  it('gives nothing to whoever takes the ticket in the transaction that signs, and rolls it back', async () => {
    await drafts.keep(ole, log(), words, save());
    const [{ name }] = (await rows()) as [{ name: string }];
    const inOne = database.inRole(roleOf(police), async (tx) => {
      const since = new Date(0);
      const signed = [JSON.stringify(readerOf(ole)), police, name, since];
      const { rows: said } = await tx.query<{ ticket: string }>('select drafts.sign($1, $2, $3, $4) as ticket', signed);
      return tx.query('select * from drafts.collect($1)', [said[0]!.ticket]);
    });
    await expect(inOne).rejects.toThrow('no such signature');
  });

  it('gives nothing of a case that is barred', async () => {
    await drafts.keep(ole, log(), words, save());
    await stage.sealer().bar([{ recipient: police, caseId, ground: 'g', wholeCase: true, factId: stage.chance.id() }]);
    expect(await opened(ole)).toBeUndefined();
  });
});

describe('the role of another agency', () => {
  it('reaches nothing: it saves, opens, discards and drops no draft of these units', async () => {
    await drafts.keep(ole, log(), words, save());
    const foreign = draftsAs(() => roleOf(centre));
    await expect(foreign.keep(ole, log(), words, save())).rejects.toThrow('not a unit of this agency');
    await expect(opened(ole, log(), foreign)).rejects.toThrow(DoorClosed);
    await expect(foreign.discard(ole, log())).rejects.toThrow('not a unit of this agency');
    await expect(foreign.dropOld(police)).rejects.toThrow('not a unit of this agency');
    expect(await opened(ole)).toEqual(words);
  });

  it.each([roleOf(police), viewWriter, 'vaern_casedesk', 'vaern_courier', 'vaern_oversight'])(
    'as every role, %s can select, change and delete no row by itself',
    async (role) => {
      await drafts.keep(ole, log(), words, save());
      const all = ['select sealed from drafts.draft', 'update drafts.draft set epoch = 2', 'delete from drafts.draft'];
      for (const sql of all) {
        const client = await stage.database.pool.connect();
        await client.query(`begin; set local role ${escapeIdentifier(role)}`);
        const refused = await client.query(sql).then(
          () => 'done',
          (error: Error) => error.message,
        );
        await client.query('rollback');
        client.release();
        expect([sql, refused]).toEqual([sql, expect.stringContaining('permission denied')]);
      }
    },
  );
});

describe('whoever writes the views', () => {
  it('drops everything that the unit had begun in a case, and nothing else', async () => {
    const elsewhere = { form: 'log-entry', caseId: stage.chance.id() };
    for (const who of [ole, staff('mia'), staff('ole', home)]) await drafts.keep(who, log(), words, save());
    await drafts.keep(ole, elsewhere, words, save());
    await drafts.keep(ole, { form: 'contact' }, words, save());
    const writes = await stage.as(viewWriter).connect();
    await dropCase(writes, police, caseId);
    expect([await opened(ole), await opened(staff('mia'))]).toEqual([undefined, undefined]);
    expect(await opened(staff('ole', home))).toEqual(words);
    expect([await opened(ole, elsewhere), await opened(ole, { form: 'contact' })]).toEqual([words, words]);
    await expect(dropCase(writes, home, caseId)).rejects.toThrow('not a unit');
    writes.release();
  });
});
