import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import Papa from 'papaparse';
import { createHash } from 'node:crypto';
import type { PublishedMeasures } from '@vaern/numbers';
import { uncovered } from '../../libs/numbers/src/testing/attacker';
import { proves, startWorld, type Exchange, type World } from '../world';
import { contact, incident, perpetrator, stalking, trains } from './telling';

interface Year {
  readonly year: number;
  readonly frozenAt: string;
  readonly checksum: string;
  readonly demo: boolean;
  readonly measures: PublishedMeasures;
}

const sha256 = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');

/** Row 24 and story 10: two municipalities share yearly numbers, no count under five; others take over what they learned. */
describe('what is shared with every other municipality', () => {
  let world: World;
  let published: Year;
  let opened = 0;

  const shared = (path: string) => fetch(`${world.hub.url}/api/knowledge${path}`);
  const freeze = (who: string, year: number): Promise<Exchange> =>
    world.as(who).sends('/api/knowledge/numbers', { year });
  const frozen = async (year: number) => (await (await shared(`/numbers/${year}`)).json()) as Year;
  const figures = ({ measures }: Year, dimension: string) => {
    const found = measures.flatMap(({ dimensions }) => dimensions).find(({ name }) => name === dimension);
    return Object.fromEntries((found?.cells ?? []).flatMap(({ code, count }) => (count ? [[code, count]] : [])));
  };
  const totals = ({ measures }: Year) => measures.map(({ total }) => total);

  /** A case of somebody's; answers its id, if it is one that visitators find on their worklist. */
  const reports = async (who: string, body: object = {}) => {
    opened += 1;
    const words = { text: world.canaries.words(`contact ${opened}`, [world.as(who).unit]) };
    await world.as(who).post('/contacts', contact({ ...words, ...body }));
  };
  const newest = async (who: string) => {
    await world.settled();
    const { items } = await world.as(who).asks<{ items: { caseId: string }[] }>('/cases?limit=1');
    return items[0]?.caseId ?? '';
  };

  /** The municipality forgets everybody in a case of its own. */
  const forgets = async (caseId: string) => {
    await world.settled();
    const file = await world.as('visitator').asks<{ persons: { personId: string }[] }>(`/cases/${caseId}`, {
      purpose: 'case-work',
    });
    const persons = file.persons.map(({ personId }) => personId);
    const at = `/api/oversight/cases/${caseId}/forgetting`;
    const { id } = await world.as('records-owner').does(at, { persons, reason: 'retention-over' });
    await world.as('visitator').does(`${at}/${id}/approval`);
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'knowledge' });
    await trains(world);
    for (let n = 0; n < 12; n++) {
      await world.at(`2026-03-03T08:${10 + n}:00.000Z`);
      await reports('visitator', { relation: n < 6 ? 'former-partner' : 'colleague' });
      const caseId = await newest('visitator');
      const him = await world.as('visitator').does(`/cases/${caseId}/persons`, perpetrator({}));
      const entry = incident(him.id, { channels: ['sms'], behaviours: n < 8 ? ['contact', 'threat'] : ['contact'] });
      await world.as('visitator').does(`/cases/${caseId}/log`, entry);
      if (n < 7) await world.as('visitator').does(`/cases/${caseId}/screenings`, stalking(him.id, 'Ord'));
    }
    for (let n = 0; n < 6; n++) await reports('visitator-varde', { relation: 'stranger' });
    for (let n = 0; n < 3; n++) await reports('intake-officer', { relation: 'stranger' });
    await world.at('2027-01-01T22:59:59.000Z');
  }, 240_000);
  afterAll(() => world.stop());

  it('is frozen by the centre’s manager alone', async () => {
    for (const who of ['manager', 'visitator', 'counsellor', 'dpo', 'dpo-centre', 'case-officer', 'frontline'])
      expect([who, (await freeze(who, 2026)).status]).toEqual([who, 403]);
    expect((await shared('/numbers/2026')).status).toBe(404);
  });

  it('is frozen when the year has been over for a day, and no word is opened for it', async () => {
    const { status, text } = await freeze('centre-manager', 2026);
    expect([status, (JSON.parse(text) as { type: string }).type]).toEqual([422, '/problems/year-not-over']);
    await world.at('2027-01-01T23:00:00.000Z');
    const readings = async () => (await world.pool.query('select id from vault.read_log')).rows.length;
    const before = await readings();
    expect((await freeze('centre-manager', 2026)).status).toBe(201);
    expect(await readings()).toBe(before);
    published = await frozen(2026);
    expect(published).toMatchObject({ year: 2026, frozenAt: '2027-01-01T23:00:00.000Z', demo: true });
  });

  it('counts persons, incidents and referrals, each apart, and nothing of fewer than five', () => {
    expect(totals(published)).toEqual([20, 10, undefined]);
    // 12, 6 and 3: of Esbjerg’s, Varde’s and the police’s, the last is too few, and the smallest other goes with it.
    expect(figures(published, 'agency')).toEqual({ 'municipality:0561': 10 });
    expect(figures(published, 'relation')).toEqual({ stranger: 10 });
    expect(figures(published, 'outcome')).toEqual({ 'not-screened': 15 });
    expect(figures(published, 'behaviour')).toEqual({ contact: 10 });
    expect(figures(published, 'channel')).toEqual({});
    expect(figures(published, 'purpose')).toEqual({});
  });

  it('is proven by its checksum', () => {
    const { year, measures, checksum } = published;
    expect(checksum).toBe(sha256({ year, measures }));
  });

  it('stays as it is, whatever is recorded, closed or forgotten later, and whoever asks again', async () => {
    const caseId = await newest('visitator');
    await world.as('visitator').does(`/cases/${caseId}/closure`, { reason: 'contact-stopped' });
    await forgets(caseId);
    for (let n = 0; n < 5; n++) await reports('visitator', { relation: 'family' });
    await world.at('2027-06-01T09:00:00.000Z');
    expect((await freeze('centre-manager', 2026)).status).toBe(201);
    expect(await frozen(2026)).toEqual(published);
  });

  it('uncovers nothing to whoever has every year and every table', async () => {
    await world.at('2028-02-01T09:00:00.000Z');
    expect((await freeze('centre-manager', 2027)).status).toBe(201);
    const years = { 2026: published.measures, 2027: (await frozen(2027)).measures };
    expect(years[2027]?.[0]?.total).toBe(5);
    expect(uncovered(years)).toEqual([]);
  });

  it('comes as CSV, too, with the same figures', async () => {
    const answer = await shared('/numbers/2026/csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const { data, errors } = Papa.parse<Record<string, string>>((await answer.text()).trim(), { header: true });
    expect(errors).toEqual([]);
    const counts = data.filter(({ dimension, count }) => dimension === 'agency' && count !== '');
    expect(counts).toEqual([
      {
        year: '2026',
        measure: 'cases',
        dimension: 'agency',
        code: 'municipality:0561',
        label_da: 'Esbjerg Kommune',
        label_en: 'Esbjerg Kommune',
        count: '10',
      },
    ]);
    const all = published.measures.flatMap(({ dimensions }) => [1, ...dimensions.flatMap(({ cells }) => cells)]);
    expect(data).toHaveLength(all.length);
  });

  it('is described for data portals', async () => {
    const answer = await shared('/dcat');
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const catalog = (await answer.json()) as Record<string, never>;
    expect(catalog).toMatchObject({
      '@type': 'dcat:Catalog',
      'dct:publisher': { 'foaf:name': 'Dansk Stalking Center' },
    });
  });

  it('comes with advice, guidance and teaching material, as a package whose version and checksum are named beside the years', async () => {
    const overview = (await (await shared('')).json()) as {
      package: { version: string; checksum: string };
      years: { year: number; checksum: string }[];
    };
    const fetched = (await (await shared('/guidance-package')).json()) as {
      version: string;
      checksum: string;
      contents: Record<string, readonly unknown[]>;
    };
    expect(overview.package).toEqual({ version: fetched.version, checksum: sha256(fetched.contents) });
    expect(fetched.checksum).toBe(overview.package.checksum);
    expect(Object.keys(fetched.contents)).toEqual(['advice', 'guides', 'lessons', 'codes']);
    expect(Object.values(fetched.contents).every((part) => part.length > 1)).toBe(true);
    expect(overview.years.map(({ year }) => year)).toEqual([2027, 2026]);
    expect(overview.years[1]?.checksum).toBe(published.checksum);
  });

  it('proves itself', () => proves(world));
});

/** Colleagues who know their own unit's cases would see one more. */
describe('a restricted case', () => {
  const bytesOf = async (more: (world: World) => Promise<unknown>) => {
    const world = await startWorld({ seed: 'restricted numbers' });
    try {
      for (let n = 0; n < 7; n++) await world.as('visitator').post('/contacts', contact({ relation: 'stranger' }));
      await more(world);
      await world.at('2027-02-01T09:00:00.000Z');
      return (await world.as('centre-manager').sends('/api/knowledge/numbers', { year: 2026 })).text;
    } finally {
      await world.stop();
    }
  };
  const contacts = (body: object) => async (world: World) => {
    for (let n = 0; n < 3; n++) await world.as('visitator').post('/contacts', contact(body));
  };

  it('is not counted: nobody sees from the numbers that there is one', async () => {
    const without = await bytesOf(async () => undefined);
    expect(await bytesOf(contacts({ affectedIsEmployee: 'yes' }))).toBe(without);
    expect(await bytesOf(contacts({ perpetratorIsStaff: 'unknown' }))).toBe(without);
    expect(await bytesOf(contacts({}))).not.toBe(without);
  }, 240_000);
});

/** Every contact opens a case of its own: whom both school and nurse report has two. */
describe('three women with two cases each', () => {
  it('are three persons where somebody linked their cases: nothing is published of them', async () => {
    const world = await startWorld({ seed: 'women with two cases' });
    try {
      await trains(world);
      const home = world.as('visitator');
      for (let n = 0; n < 6; n++) await home.post('/contacts', contact({ relation: 'stranger' }));
      await world.settled();
      const { items } = await home.asks<{ items: { caseId: string }[] }>('/cases?limit=10');
      const [a, b, c, d, e, f] = items.map(({ caseId }) => caseId);
      for (const [one, other] of [
        [a, b],
        [c, d],
        [e, f],
      ])
        await home.does(`/cases/${one}/links`, { other, relation: 'same-affected' });
      await world.tick();
      await world.at('2027-02-01T09:00:00.000Z');
      const { text } = await world.as('centre-manager').sends('/api/knowledge/numbers', { year: 2026 });
      expect((JSON.parse(text) as Year).measures.map(({ total }) => total)).toEqual([undefined, undefined, undefined]);
    } finally {
      await world.stop();
    }
  }, 120_000);
});
