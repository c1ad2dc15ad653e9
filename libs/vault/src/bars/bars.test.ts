import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { centre, home, police, policeRestricted, roleOf, Stage, viewWriter } from '../../test/stage';
import type { Bar, HeldPart } from '../ports';
import { pendingBars } from './pending-bars';

let stage: Stage;
let caseId: string;
let parts: HeldPart[];
beforeAll(async () => (stage = await Stage.raise()));
afterAll(() => stage.strike());
beforeEach(async () => {
  await stage.database.pool.query('delete from vault.bar');
  caseId = stage.chance.id();
  parts = await stage.sealed(caseId, { reach: 'telefon' });
  await stage.told(police, caseId, 'g', parts);
});

const bar = (changed: Partial<Bar> = {}) =>
  stage
    .sealer()
    .bar([{ recipient: police, caseId, ground: 'g', wholeCase: true, factId: stage.chance.id(), ...changed }]);
const asked = async (role: string, question: string, values: readonly unknown[]) => {
  const { rows } = await stage.as(role).query<{ answer: boolean }>(`select vault.${question} as answer`, [...values]);
  return rows[0]?.answer;
};
const isBarred = (role: string, recipient: string) => asked(role, 'is_barred($1, $2)', [recipient, caseId]);
const isGroundBarred = (ground: string) =>
  asked(roleOf(police), 'is_ground_barred($1, $2, $3)', [police, caseId, ground]);
const listed = async (role: string, list: 'barred_cases' | 'barred_grounds') =>
  (await stage.as(role).query(`select * from vault.${list}()`)).rows;
const applied = (role = viewWriter) =>
  stage.as(role).query('select vault.bar_applied($1, $2, $3)', [police, caseId, 'g']);
const close = () => stage.telling((tx) => stage.holdings().close(tx, { recipient: police, caseId, ground: 'g' }));

describe('a bar', () => {
  it('shuts the door before the courier has closed anything', async () => {
    expect(await stage.read(police, caseId, parts)).toEqual(['telefon']);
    await bar();
    expect(await stage.read(police, caseId, parts)).toEqual([undefined]);
    expect(await stage.read(home, caseId, parts)).toEqual(['telefon']);
  });

  it('on one ground leaves what another ground gives', async () => {
    await bar({ wholeCase: false });
    expect(await stage.read(police, caseId, parts)).toEqual([undefined]);
    await stage.told(police, caseId, 'other', parts);
    expect(await stage.read(police, caseId, parts)).toEqual(['telefon']);
  });

  it('on the whole case shuts every ground', async () => {
    await stage.told(police, caseId, 'other', parts);
    await bar();
    expect(await stage.read(police, caseId, parts)).toEqual([undefined]);
    expect(await isGroundBarred('other')).toBe(true);
  });

  it('is obeyed by the courier', async () => {
    const later = await stage.sealed(caseId, { narrative: 'mere' }, { person: parts[0]!.person });
    await bar({ wholeCase: false });
    await stage.told(police, caseId, 'g', later);
    await stage.database.pool.query('delete from vault.bar');
    expect(await stage.read(police, caseId, later)).toEqual([undefined]);
  });

  it('is written once, with the last fact, when asked twice', async () => {
    const factId = stage.chance.id();
    await bar({ wholeCase: false });
    await bar({ factId });
    await bar({ wholeCase: false, factId });
    expect(await pendingBars({ pool: stage.as('vaern_timekeeper') })).toMatchObject([{ factId, wholeCase: true }]);
  });

  it('is told of to its own recipients only; of another’s everyone hears that it is barred', async () => {
    await bar();
    expect(await isBarred(roleOf(police), police)).toBe(true);
    expect(await isBarred(roleOf(centre), police)).toBe(true);
    expect(await listed(roleOf(police), 'barred_cases')).toEqual([{ recipient: police, case_id: caseId }]);
    expect(await listed(roleOf(centre), 'barred_cases')).toEqual([]);
    expect(await listed(roleOf(policeRestricted), 'barred_grounds')).toEqual([]);
    await stage.database.pool.query('delete from vault.bar');
    expect(await isBarred(roleOf(police), police)).toBe(false);
    expect(await isBarred(roleOf(centre), police)).toBe(true);
    expect(await isBarred('vaern_courier', police)).toBe(false);
  });
});

describe('the life of a bar', () => {
  it('is pending, with its age, until the courier closes the ground', async () => {
    await bar();
    await stage.database.pool.query(`update vault.bar set at = at - interval '1 hour'`);
    for (const role of ['vaern_casedesk', 'vaern_courier', 'vaern_timekeeper']) {
      const [pending] = await pendingBars({ pool: stage.as(role) });
      expect(pending).toMatchObject({ recipient: police, caseId, ground: 'g', wholeCase: true });
      expect(pending?.ageSeconds).toBeGreaterThan(3_599);
      expect(pending?.ageSeconds).toBeLessThan(3_700);
    }
    await close();
    expect(await pendingBars({ pool: stage.as('vaern_timekeeper') })).toEqual([]);
    expect(await isBarred(roleOf(police), police)).toBe(false);
  });

  it('once closed, still hides the case from lists until the views have taken it out', async () => {
    await bar();
    await close();
    expect(await listed(roleOf(police), 'barred_cases')).toHaveLength(1);
    expect(await listed(roleOf(police), 'barred_grounds')).toEqual([
      { recipient: police, case_id: caseId, ground: 'g' },
    ]);
    await applied();
    expect(await listed(roleOf(police), 'barred_cases')).toEqual([]);
  });

  it('cannot be lifted by the views before the courier has closed', async () => {
    await bar();
    await applied();
    expect(await isBarred(roleOf(police), police)).toBe(true);
  });

  it('cannot be lifted by those who read', async () => {
    await bar();
    await close();
    await expect(applied(roleOf(police))).rejects.toThrow('permission denied');
  });

  it('without its fact stays', async () => {
    await bar();
    await stage.told(police, caseId, 'another', parts);
    expect(await pendingBars({ pool: stage.as('vaern_timekeeper') })).toHaveLength(1);
    expect(await stage.read(police, caseId, parts)).toEqual([undefined]);
  });

  it('is not written for a ground that is closed already', async () => {
    await close();
    await bar();
    expect(await pendingBars({ pool: stage.as('vaern_timekeeper') })).toEqual([]);
  });
});

describe('barring and closing at the same time', () => {
  it('never waits in a circle', async () => {
    const grounds = ['a', 'b', 'c', 'd'];
    const barsOf = (of: readonly string[]) =>
      of.map((ground) => ({ recipient: police, caseId, ground, wholeCase: false, factId: stage.chance.id() }));
    for (let attempt = 0; attempt < 20; attempt++) {
      caseId = stage.chance.id();
      await stage.sealer().bar(barsOf(grounds));
      const closing = stage.telling(async (tx) => {
        for (const ground of grounds.toReversed())
          await stage.holdings().close(tx, { recipient: police, caseId, ground });
      });
      await Promise.all([closing, stage.sealer().bar(barsOf(grounds))]);
    }
  });
});
