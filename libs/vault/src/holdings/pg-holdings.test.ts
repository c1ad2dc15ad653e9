import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agencies, centre, home, police, policeRestricted, Stage } from '../../test/stage';
import { codeOf, RootsMissing } from '../errors';
import type { Grant, HeldPart } from '../ports';
import { PgHoldings } from './pg-holdings';

let stage: Stage;
let holdings: PgHoldings;
let caseId: string;
let person: string;
let parts: HeldPart[];
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());
beforeEach(async () => {
  holdings = stage.holdings();
  [caseId, person] = [stage.chance.id(), stage.chance.id()];
  parts = await stage.sealed(caseId, { identity: 'navn', reach: 'telefon', address: 'vej' }, { person });
});

const take = (...classes: string[]) => parts.filter((part) => classes.includes(part.class));
const readBy = async (recipient: string) =>
  (await stage.read(recipient, caseId, parts)).map((text, index) => (text === undefined ? '-' : parts[index]?.class));
const close = (recipient: string, ground: string) =>
  stage.telling((tx) => holdings.close(tx, { recipient, caseId, ground }));

describe('telling', () => {
  it('gives each recipient what it is told and nothing more', async () => {
    await stage.told(police, caseId, 'g-1', take('identity', 'reach'));
    await stage.told(centre, caseId, 'g-2', take('reach'));
    expect(await readBy(police)).toEqual(['identity', 'reach', '-']);
    expect(await readBy(centre)).toEqual(['-', 'reach', '-']);
    expect(await readBy(policeRestricted)).toEqual(['-', '-', '-']);
    expect(await readBy(home)).toEqual(['identity', 'reach', 'address']);
  });

  it('a class told today opens nothing of that class written tomorrow', async () => {
    await stage.told(police, caseId, 'g-1', take('address'));
    const later = await stage.sealed(caseId, { address: 'ny vej' }, { person });
    expect(await stage.read(police, caseId, later)).toEqual([undefined]);
    expect(await stage.read(home, caseId, later)).toEqual(['ny vej']);
  });

  it('says the same again when asked twice', async () => {
    await stage.told(police, caseId, 'g-1', parts);
    await stage.told(police, caseId, 'g-1', parts);
    expect(await readBy(police)).toEqual(['identity', 'reach', 'address']);
  });

  it('is undone with the transaction it is part of', async () => {
    const grants: Grant[] = [{ recipient: police, caseId, ground: 'g-1', parts }];
    await holdings.prepare(grants);
    await stage
      .telling(async (tx) => {
        await holdings.grant(tx, grants);
        throw new Error('the notice could not be written');
      })
      .catch(() => undefined);
    expect(await readBy(police)).toEqual(['-', '-', '-']);
  });

  it('passes over a part whose key nobody holds any more', async () => {
    await stage.telling((tx) => holdings.strike(tx, { caseId, partIds: [parts[0]!.id] }));
    await stage.told(police, caseId, 'g-1', parts);
    expect(await readBy(police)).toEqual(['-', 'reach', 'address']);
  });

  it('tells of any holder’s key when the first has none any more', async () => {
    await stage.told(police, caseId, 'g-1', parts);
    await stage.telling((tx) => holdings.forget(tx, { agency: 'municipality:0561', caseId, personId: person }));
    await stage.told(centre, caseId, 'g-2', parts);
    expect(await readBy(home)).toEqual(['-', '-', '-']);
    expect(await readBy(centre)).toEqual(['identity', 'reach', 'address']);
  });

  it('asks to prepare again when a root is missing', async () => {
    const grants: Grant[] = [{ recipient: police, caseId, ground: 'g-1', parts }];
    await expect(stage.telling((tx) => holdings.grant(tx, grants))).rejects.toThrow(RootsMissing);
  });

  it('refuses a part under another person’s name', async () => {
    const other = parts.map((part) => ({ ...part, person: stage.chance.id() }));
    await stage.told(police, caseId, 'g-1', other);
    const partIds = parts.map(({ id }) => id);
    expect(await stage.telling((tx) => holdings.held(tx, { recipient: police, caseId, partIds }))).toEqual(new Set());
  });

  it('tells thousands at once', async () => {
    const many = await stage.sealed(
      caseId,
      Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`c-${n}`, `t-${n}`])),
      {
        person,
      },
    );
    await stage.told(police, caseId, 'g-1', many);
    const read = await stage.read(police, caseId, many);
    expect(read).toEqual(many.map((_, n) => `t-${n}`));
  });

  it('works on when it can remember one root only', async () => {
    const small = new PgHoldings({
      seat: { pool: stage.as('vaern_courier') },
      keyring: stage.keyring,
      chance: stage.chance,
      rootsRemembered: 1,
    });
    const grants = [police, centre].map((recipient): Grant => ({ recipient, caseId, ground: 'g', parts }));
    await small.prepare(grants);
    await stage.telling((tx) => small.grant(tx, grants));
    expect([await readBy(police), await readBy(centre)].flat()).not.toContain('-');
  });

  it('needs a transaction that sees what others have committed', async () => {
    const tx = await stage.as('vaern_courier').connect();
    await tx.query('begin isolation level repeatable read');
    const refused = await holdings.close(tx, { recipient: police, caseId, ground: 'g' }).catch(codeOf);
    await tx.query('rollback');
    tx.release();
    expect(refused).toBe('VA005');
  });
});

describe('closing a ground', () => {
  it('leaves exactly what the other ground gave', async () => {
    await stage.told(police, caseId, 'consent', take('identity', 'reach'));
    await stage.told(police, caseId, 'crime-prevention', take('reach', 'address'));
    await close(police, 'consent');
    expect(await readBy(police)).toEqual(['-', 'reach', 'address']);
    await close(police, 'crime-prevention');
    expect(await readBy(police)).toEqual(['-', '-', '-']);
  });

  it('takes nothing from another recipient on a ground of the same name', async () => {
    await stage.told(police, caseId, 'g', parts);
    await stage.told(centre, caseId, 'g', parts);
    await close(police, 'g');
    expect(await readBy(centre)).toEqual(['identity', 'reach', 'address']);
  });

  it('stays closed for what is told late', async () => {
    await stage.told(police, caseId, 'g', take('identity'));
    await close(police, 'g');
    await stage.told(police, caseId, 'g', parts);
    expect(await readBy(police)).toEqual(['-', '-', '-']);
    await stage.told(police, caseId, 'new period', take('reach'));
    expect(await readBy(police)).toEqual(['-', 'reach', '-']);
  });

  it('waits for a courier that is telling, so that nothing comes back after it', async () => {
    const grants: Grant[] = [{ recipient: police, caseId, ground: 'g', parts }];
    await holdings.prepare(grants);
    let closing: Promise<void> | undefined;
    await stage.telling(async (tx) => {
      await holdings.grant(tx, grants);
      closing = close(police, 'g');
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await closing;
    expect(await readBy(police)).toEqual(['-', '-', '-']);
  });

  it('is as good when a courier began to tell before it and told after it', async () => {
    const grants: Grant[] = [{ recipient: police, caseId, ground: 'g', parts }];
    await holdings.prepare(grants);
    await stage.telling(async (late) => {
      await late.query('select 1');
      await close(police, 'g');
      await holdings.grant(late, grants);
    });
    expect(await readBy(police)).toEqual(['-', '-', '-']);
  });
});

describe('striking, retracting, forgetting', () => {
  beforeEach(async () => {
    for (const recipient of [police, policeRestricted, centre]) await stage.told(recipient, caseId, 'g', parts);
  });

  it('a struck word is gone everywhere, and cannot be told again', async () => {
    await stage.telling((tx) => holdings.strike(tx, { caseId, partIds: take('address').map(({ id }) => id) }));
    for (const recipient of [home, police, centre]) expect(await readBy(recipient)).toEqual(['identity', 'reach', '-']);
    await stage.told(centre, caseId, 'g-2', parts);
    expect(await readBy(centre)).toEqual(['identity', 'reach', '-']);
  });

  it('a retracted word is gone from one recipient', async () => {
    await stage.telling((tx) =>
      holdings.retract(tx, { recipient: centre, caseId, partIds: take('address').map(({ id }) => id) }),
    );
    expect(await readBy(centre)).toEqual(['identity', 'reach', '-']);
    expect(await readBy(police)).toEqual(['identity', 'reach', 'address']);
  });

  it('an agency forgets in all its units, and no other agency does', async () => {
    await stage.telling((tx) => holdings.forget(tx, { agency: 'police:1464', caseId, personId: person }));
    expect(await readBy(police)).toEqual(['-', '-', '-']);
    expect(await readBy(policeRestricted)).toEqual(['-', '-', '-']);
    expect(await readBy(centre)).toEqual(['identity', 'reach', 'address']);
    expect(await readBy(home)).toEqual(['identity', 'reach', 'address']);
  });

  it('forgets one person and no other of the case', async () => {
    const other = await stage.sealed(caseId, { identity: 'en anden' });
    await stage.telling((tx) => holdings.forget(tx, { agency: 'municipality:0561', caseId, personId: person }));
    expect(await stage.read(home, caseId, other)).toEqual(['en anden']);
  });

  it('leaves no root and no holding when every agency has forgotten', async () => {
    for (const agency of agencies) {
      await stage.telling((tx) => holdings.forget(tx, { agency, caseId, personId: person }));
    }
    const { rows } = await stage.database.pool.query(
      `select 1 from vault.holding where part = any($1) union all select 1 from vault.root where case_id = $2`,
      [parts.map(({ id }) => id), caseId],
    );
    expect(rows).toEqual([]);
  });

  it('knows what a recipient still holds', async () => {
    const partIds = parts.map(({ id }) => id);
    await stage.telling((tx) => holdings.retract(tx, { recipient: centre, caseId, partIds: partIds.slice(0, 1) }));
    const held = await stage.telling((tx) => holdings.held(tx, { recipient: centre, caseId, partIds }));
    expect([...held].sort()).toEqual(partIds.slice(1).sort());
  });
});
