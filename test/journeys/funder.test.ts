import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { uncovered } from '../../libs/numbers/src/testing/attacker';
import type { PublishedMeasures } from '@vaern/numbers';
import { proves, startWorld, type World } from '../world';
import { consent, contact, onConsent, perpetrator, stalking, trains, type Worklist } from './telling';
import { centre, visitation } from './units';

interface Figures {
  readonly rule: object;
  readonly quarters: readonly {
    readonly period: string;
    readonly measures: PublishedMeasures;
    readonly offered: { readonly groups: readonly object[]; readonly capacity: readonly object[] };
    readonly checksum: string;
  }[];
  readonly together?: { readonly measures: PublishedMeasures };
}
const path = '/api/centre/dashboard/export';
const shown = (measures: PublishedMeasures | undefined, dimension: string) =>
  Object.fromEntries(
    (measures ?? [])
      .flatMap(({ dimensions }) => dimensions)
      .filter(({ name }) => name === dimension)
      .flatMap(({ cells }) => cells.flatMap(({ code, count }) => (count === undefined ? [] : [[code, count]]))),
  );

/** The centre's manager hands figures to whoever pays, and nobody can be recognised in them. */
describe('figures for the funder', () => {
  let world: World;
  const cases: string[] = [];
  const fetches = (who: string, period: string, of = path) => world.as(who).get(`${of}?period=${period}`);
  const figures = async (period: string) => JSON.parse((await fetches('centre-manager', period)).text) as Figures;
  const words = (name: string, readers = [visitation, centre]) => world.canaries.words(name, readers);
  const typeOf = (text: string) => (JSON.parse(text) as { type: string }).type;

  async function refers(urgency: string): Promise<{ caseId: string; referralId: string }> {
    const visitator = world.as('visitator');
    const number = cases.length;
    await visitator.post('/contacts', contact({ relation: 'stranger', text: words(`contact ${number}`) }));
    await world.settled();
    const caseId = (await visitator.asks<Worklist>('/worklist')).toScreen.at(-1)?.caseId ?? '';
    const at = `/cases/${caseId}`;
    const him = await visitator.does(`${at}/persons`, perpetrator({}));
    await visitator.does(`${at}/screenings`, stalking(him.id, words(`reasons ${number}`)));
    const { id: consentId } = await visitator.does(`${at}/consents`, consent([centre], ['counselling'], ['identity']));
    const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary: words(`summary ${number}`) };
    const { id } = await visitator.does(`${at}/referrals`, { ...onConsent(consentId, terms), urgency });
    cases.push(caseId);
    return { caseId, referralId: id };
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'funder' });
    await trains(world);
    const referred = [];
    for (let n = 0; n < 13; n++) referred.push(await refers(n < 7 ? 'urgent' : 'normal'));
    await world.settled();
    await world.as('centre-manager').does('/capacity', { service: 'counselling', places: 12 });
    for (const { caseId, referralId } of referred.slice(0, 8))
      await world.as('counsellor').does(`/cases/${caseId}/referrals/${referralId}/acceptance`);
    await world.settled();
  }, 120_000);
  afterAll(() => world.stop());

  it('are the manager’s of the centre alone, and of a period that is over', async () => {
    for (const who of ['counsellor', 'dpo-centre', 'manager', 'visitator', 'case-officer'])
      for (const to of [path, `${path}.csv`])
        expect([who, (await fetches(who, '2025-Q4', to)).status]).toEqual([who, 403]);
    const early = await fetches('centre-manager', '2026-Q1');
    expect([early.status, typeOf(early.text)]).toEqual([422, '/problems/period-not-over']);
    for (const wrong of ['2026-Q5', '26', '2026-01'])
      expect([wrong, (await fetches('centre-manager', wrong)).status]).toEqual([wrong, 400]);
    await world.at('2026-03-31T21:59:59.000Z');
    expect((await fetches('centre-manager', '2026-Q1')).status).toBe(422);
    await world.at('2026-03-31T22:00:00.000Z');
    expect((await fetches('centre-manager', '2026')).status).toBe(422);
  });

  it('count what came in the quarter, and withhold what is few with what would give it away', async () => {
    const { quarters } = await figures('2026-Q1');
    expect(quarters).toHaveLength(1);
    expect(quarters[0]?.measures.map(({ total }) => total)).toEqual([15, undefined, undefined, undefined]);
    // 7 urgent, 6 normal and none acute: the smallest other goes with the none.
    expect(shown(quarters[0]?.measures, 'urgency')).toEqual({ urgent: 5 });
    // 8 within a day, 5 waiting, and none of the others.
    expect(shown(quarters[0]?.measures, 'answer')).toEqual({ day0: 10 });
    expect(quarters[0]?.offered.capacity).toEqual([{ service: 'counselling', places: 12 }]);
  });

  it('are the same in a file that a spreadsheet opens, which says how they were withheld', async () => {
    const answer = await fetches('centre-manager', '2026-Q1', `${path}.csv`);
    expect(answer.status).toBe(200);
    const { data, errors } = Papa.parse<Record<string, string>>(answer.text.replace(/^\uFEFF/, '').trim(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data[0]).toMatchObject({
      measure: 'about',
      code: 'rule',
      label_da: expect.stringContaining('holdt tilbage'),
    });
    const urgent = data.filter(({ dimension, count }) => dimension === 'urgency' && count !== '');
    expect(urgent).toEqual([
      {
        period: '2026-Q1',
        measure: 'centre-referrals',
        dimension: 'urgency',
        code: 'urgent',
        label_da: expect.any(String),
        label_en: expect.any(String),
        count: '5',
      },
    ]);
    for (const caseId of cases) expect(answer.text).not.toContain(caseId);
  });

  it('stay as they were fetched first: what is restricted, retracted or recorded since cannot be told by holding two against each other', async () => {
    const before = await fetches('centre-manager', '2026-Q1');
    await world.as('visitator').does(`/cases/${cases[0]}/restriction`, { reason: 'protection' });
    await world.as('visitator').does(`/cases/${cases[12]}/restriction`, { reason: 'protection' });
    await world.settled();
    expect((await fetches('centre-manager', '2026-Q1')).text).toBe(before.text);
  });

  it('of a year say no more than its quarters: no withheld count is uncovered by holding all of them against each other', async () => {
    await world.at('2026-05-04T08:00:00.000Z');
    for (let n = 0; n < 3; n++) await refers('normal');
    await world.settled();
    await world.at('2026-12-31T23:00:00.000Z');
    const readings = async () => (await world.pool.query('select id from vault.read_log')).rows.length;
    const before = await readings();
    const year = await figures('2026');
    expect(await readings()).toBe(before);
    expect(year.quarters.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(year.quarters[0]).toEqual((await figures('2026-Q1')).quarters[0]);
    expect(year.quarters[1]?.measures.map(({ total }) => total)).toEqual([undefined, undefined, undefined, undefined]);
    expect(year.together?.measures.map(({ total }) => total)).toEqual([undefined, undefined, undefined, undefined]);
    const all = Object.fromEntries(year.quarters.map(({ period, measures }) => [period, measures]));
    expect(uncovered(all)).toEqual([]);
  });

  it('are frozen for good, also for whoever owns the tables', async () => {
    for (const change of ["update knowledge.frozen_quarter set figures = ''", 'delete from knowledge.frozen_quarter'])
      await expect(world.pool.query(change)).rejects.toThrow('a frozen year stays as it is');
  });

  it('have no word in them', () => proves(world));
});
