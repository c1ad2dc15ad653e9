import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdingsOf, proves, startWorld, type World } from '../world';
import { affected, onDuty, perpetrator, safeReach, step, type Worklist } from './telling';
import { centre, family, police, varde, visitation } from './units';

interface Page {
  readonly standing: string;
  readonly homeUnit?: string;
  readonly units: Readonly<Record<string, string>>;
  readonly contacts: readonly object[];
  readonly referrals: readonly { readonly referralId: string; readonly status: string }[];
}

/** Where the case begins, who works with it there, and how the municipality is asked. */
const beginnings = [
  {
    at: 'police',
    unit: police,
    reports: 'intake-officer',
    works: 'intake-officer',
    terms: { legalBasis: 'crime-prevention', noConsentReason: 'legal-duty' },
  },
  {
    at: 'centre',
    unit: centre,
    reports: 'counsellor',
    works: 'counsellor',
    terms: { legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' },
  },
] as const;

/** Story 13. */
describe.each(beginnings)('it starts at the $at', ({ at, unit, reports, works, terms }) => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let asked: string;

  const words = (name: string, readers: readonly string[], text?: string) => world.canaries.words(name, readers, text);
  const pageOf = (who: string) => world.as(who).asks<Page>(`/cases/${caseId}`, { purpose: 'case-work' });

  beforeAll(async () => {
    world = await startWorld({ seed: `begins at the ${at}` });
  }, 60_000);
  afterAll(() => world.stop());

  it('is a case of the unit that was asked, and of nobody else', async () => {
    const contact = {
      channel: 'phone',
      reporter: 'affected',
      immediateDanger: true,
      affectedIsEmployee: 'no',
      perpetratorIsStaff: 'no',
      text: words('contact', [unit, visitation]),
    };
    const { status, text } = await world.as(reports).post('/contacts', contact);
    expect([status, Object.keys(JSON.parse(text) as object)]).toEqual([201, ['receipt']]);
    await world.settled();
    const { items } = await world.as(works).asks<{ items: readonly { caseId: string; danger: boolean }[] }>('/cases');
    caseId = items[0]?.caseId ?? '';
    expect(items[0]?.danger).toBe(true);
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    expect((await pageOf(works)).standing).toBe('home');
    for (const who of ['visitator', 'visitator-varde', 'intake-officer-fyn'])
      expect((await world.as(who).get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
  });

  it('is referred to the municipality, which stands as the family unit does and is not its home', async () => {
    const all = [unit, visitation, family];
    const her = await told(
      works,
      '/persons',
      affected({
        name: words('her name', all),
        address: { street: words('her street', [unit, visitation], 'Finkevænget') },
      }),
    );
    await told(
      works,
      `/persons/${her}/safe-reach`,
      safeReach(her, { personId: undefined, value: words('safe reach', all) }),
    );
    await told(works, '/persons', perpetrator({ name: words('his name', all) }));
    asked = await told(
      works,
      '/referrals',
      onDuty({
        to: family,
        purpose: 'children',
        fieldSets: ['identity'],
        ...terms,
        summary: words('summary', all),
      }),
    );
    await told('family-counsellor', `/referrals/${asked}/acceptance`);
    const page = await pageOf('family-counsellor');
    expect([page.standing, page.contacts]).toEqual(['family', []]);
    expect(world.canaries.reached(family)).toEqual(expect.arrayContaining(['her name', 'safe reach', 'summary']));
    expect(world.canaries.reached(family)).not.toContain('contact');
    expect((await pageOf(works)).standing).toBe('home');
    expect((await world.as('visitator').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
  });

  it('is handed over to nobody but a municipality’s visitation', async () => {
    const summary = words('never sent', [unit]);
    const body = { ...onDuty({ purpose: 'hand-over', fieldSets: [], ...terms, summary }) };
    for (const to of [family, at === 'police' ? 'police:1465/intake' : police]) {
      const { status, text } = await world.as(works).post(`/cases/${caseId}/referrals`, { ...body, to });
      expect([status, (JSON.parse(text) as { type: string }).type]).toEqual([
        422,
        '/problems/hand-over-to-a-municipality',
      ]);
    }
  });

  it('becomes the municipality’s when it accepts the hand-over, and what was asked of its family unit goes on', async () => {
    const summary = words('hand-over', [unit, visitation]);
    const body = onDuty({ to: visitation, purpose: 'hand-over', fieldSets: [], ...terms, summary });
    const handOver = await told(works, '/referrals', body);
    const { ours } = await world.as('visitator').asks<Worklist>('/worklist');
    expect(ours.map(({ referralId }) => referralId)).toEqual([handOver]);
    await told('visitator', `/referrals/${handOver}/acceptance`);
    const page = await pageOf('visitator');
    await world.as('visitator').get(`/cases/${caseId}?open=address`, { purpose: 'case-work' });
    expect(page.standing).toBe('home');
    expect(page.contacts).toHaveLength(1);
    expect(world.canaries.reached(visitation)).toEqual(
      expect.arrayContaining(['contact', 'her name', 'her street', 'his name', 'summary', 'hand-over']),
    );
    expect((await pageOf('family-counsellor')).referrals).toMatchObject([{ referralId: asked, status: 'accepted' }]);
    expect((await world.as('visitator').asks<Worklist>('/worklist')).theirs).toMatchObject([{ referralId: asked }]);
  });

  it('is no case of the first unit any more, whose keys are gone', async () => {
    expect((await world.as(works).get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
    expect((await world.as(works).asks<{ items: readonly object[] }>('/cases')).items).toEqual([]);
    expect(await holdingsOf(world, unit, caseId)).toEqual([]);
  });

  it('comes back to it by a referral, as to anybody else', async () => {
    const back = {
      to: unit,
      purpose: at === 'police' ? 'protection' : 'counselling',
      fieldSets: ['identity'],
      ...terms,
      summary: words('asked again', [unit, visitation]),
    };
    const referralId = await told('visitator', '/referrals', onDuty(back));
    await told(at === 'police' ? 'case-officer' : works, `/referrals/${referralId}/acceptance`);
    const page = await pageOf(at === 'police' ? 'case-officer' : works);
    expect(page.standing).toBe(at === 'police' ? 'police' : 'affected');
    expect(Object.values(page.units)).toContain('Esbjerg Kommune, Stalkingvisitationen');
    expect((await world.as('visitator-varde').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
    expect(world.canaries.reached(varde)).toEqual([]);
  });

  it('proves itself', () => proves(world, { byTheDesk: 2 }));
});
