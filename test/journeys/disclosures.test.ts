import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, consent, incident, onConsent, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, police, varde, visitation } from './units';

interface Item {
  readonly direction: string;
  readonly recipient: string;
  readonly type: string;
  readonly toldAt: string;
  readonly earlier: boolean;
  readonly grounds: readonly { readonly kind: string; readonly purpose?: string; readonly legalBasis: string }[];
  readonly about?: readonly {
    readonly capacities: readonly string[];
    readonly classes: readonly string[];
    readonly gone: readonly string[];
  }[];
  readonly standing: string;
  readonly openedAt?: string;
}
interface Disclosures {
  readonly recipients: readonly string[];
  readonly items: readonly Item[];
  readonly next?: string;
}
const nobodys = '99999999-9999-4999-8999-999999999999';

/** What the officers of three controllers see of one case that is referred, withdrawn from and handed over. */
describe('the disclosures of a case', () => {
  let world: World;
  let caseId: string;
  let toCentre: string;
  let toPolice: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const everyone = [visitation, varde, police, centre];
  const words = (name: string, readers = everyone) => world.canaries.words(name, readers);
  const asks = (who: string, query = '', of = caseId) =>
    world.as(who).asks<Disclosures>(`/api/oversight/disclosures?limit=200&case=${of}${query}`);
  const of = ({ items }: Disclosures, direction: string, recipient: string) =>
    items.filter((one) => one.direction === direction && one.recipient === recipient);
  const entryIn = (items: readonly Item[]) => items.find(({ type }) => type === 'IncidentLogged');

  beforeAll(async () => {
    world = await startWorld({ seed: 'disclosures' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('her name') }));
    const him = await told('visitator', '/persons', perpetrator({ name: words('his name') }));
    await told('visitator', '/screenings', stalking(him, words('reasons')));
    await told('visitator', '/log', incident(him, { text: words('entry'), audience: 'police' }));
    const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const counselling = {
      to: centre,
      purpose: 'counselling',
      fieldSets: ['identity'],
      summary: words('to the centre'),
    };
    toCentre = await told('visitator', '/referrals', onConsent(consentId, counselling));
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    const protection = { to: police, purpose: 'protection', fieldSets: ['identity', 'log-text'] };
    toPolice = await told('visitator', '/referrals', onDuty({ ...protection, summary: words('to the police') }));
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
  }, 60_000);
  afterAll(() => world.stop());

  it('are shown to the home: to whom, which classes about whom, on which ground, and never what was opened there', async () => {
    await world.as('case-officer').get(`/cases/${caseId}/log`, { purpose: 'case-work' });
    const seen = await asks('dpo');
    expect(seen.recipients).toEqual([centre, visitation, police]);
    expect(of(seen, 'to-us', visitation).map(({ type }) => type)).toContain('ReferralAccepted');
    expect(entryIn(of(seen, 'from-us', police))).toMatchObject({
      earlier: true,
      grounds: [{ kind: 'referral', purpose: 'protection', legalBasis: 'crime-prevention' }],
      about: [{ capacities: ['affected'], classes: ['log-text'], gone: [] }],
      standing: 'open',
    });
    expect(of(seen, 'from-us', centre).map(({ grounds }) => grounds[0]?.legalBasis)).toContain('consent');
    expect(entryIn(of(seen, 'from-us', centre))).toMatchObject({ about: [] });
    expect(seen.items.filter(({ direction, openedAt }) => direction === 'from-us' && openedAt !== undefined)).toEqual(
      [],
    );
    const mine = await asks('dpo', `&recipient=${police}`);
    expect(mine.items).toEqual(of(seen, 'from-us', police));
  });

  it('are shown to whom they were told: that alone, and what their own people opened of it', async () => {
    const seen = await asks('dpo-police');
    expect(seen.recipients).toEqual([police]);
    expect(seen.items.length).toBe(of(await asks('dpo'), 'from-us', police).length);
    expect(entryIn(seen.items)).toMatchObject({ direction: 'to-us', openedAt: expect.any(String), standing: 'open' });
    expect(seen.items.find(({ type }) => type === 'ReferralSent')).not.toHaveProperty('openedAt');
    const atCentre = await asks('dpo-centre');
    expect(atCentre.recipients).toEqual([centre]);
    expect(atCentre.items.filter(({ openedAt }) => openedAt !== undefined)).toEqual([]);
    for (const officer of ['dpo-varde', 'dpo-police-fyn'])
      expect(await asks(officer)).toEqual(await asks(officer, '', nobodys).then((none) => ({ ...none, caseId })));
  });

  it('come in pages that neither miss nor repeat one', async () => {
    const all = await asks('dpo');
    const paged: Item[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
      const page: Disclosures = await world
        .as('dpo')
        .asks<Disclosures>(`/api/oversight/disclosures?case=${caseId}&limit=3${query}`);
      paged.push(...page.items);
      after = page.next;
    }
    expect(paged).toEqual(all.items);
    expect(paged.length).toBeGreaterThan(6);
  });

  it('say that the centre’s access was closed, to the home with what it had been, to the centre without', async () => {
    await told('visitator', `/referrals/${toCentre}/withdrawal`, { reason: 'no-longer-needed' });
    const name = (items: readonly Item[]) => items.find(({ type }) => type === 'PersonDescribed');
    expect(name(of(await asks('dpo'), 'from-us', centre))).toMatchObject({
      standing: 'closed',
      about: [{ classes: ['identity'] }],
    });
    const atCentre = name((await asks('dpo-centre')).items);
    expect(atCentre).toMatchObject({ standing: 'closed' });
    expect(atCentre).not.toHaveProperty('about');
  });

  it('end for the old home with the hand-over: nothing that came after the day, and nothing of what became of it', async () => {
    const terms = { to: varde, purpose: 'hand-over', legalBasis: 'authority-need', fieldSets: [] };
    const handOver = await told(
      'visitator',
      '/referrals',
      onDuty({ ...terms, summary: words('to varde', [visitation, varde]) }),
    );
    await world.at('2026-05-04T08:00:00.000Z');
    await told('visitator-varde', `/referrals/${handOver}/acceptance`);
    const atDay = await asks('dpo');
    expect(entryIn(of(atDay, 'from-us', varde))).toMatchObject({ about: [{ classes: ['log-text'] }] });
    await world.at('2026-05-05T08:00:00.000Z');
    await told('visitator-varde', '/dangers', { sign: 'threat', by: 'affected' });
    await told('visitator-varde', `/referrals/${toPolice}/withdrawal`, { reason: 'no-longer-needed' });
    expect(await asks('dpo')).toEqual(atDay);
    const since = await asks('dpo-varde');
    expect(of(since, 'from-us', police).map(({ type }) => type)).toContain('DangerRaised');
    expect(entryIn(of(since, 'from-us', police))).toBeUndefined();
    expect(of(since, 'to-us', varde).length).toBeGreaterThan(5);
  });

  it('of a restricted case are nobody’s to list', async () => {
    await told('visitator-varde', '/restriction', { reason: 'protection' });
    for (const officer of ['dpo', 'dpo-varde', 'dpo-police', 'dpo-centre'])
      expect(await asks(officer)).toEqual({ caseId, recipients: [], items: [] });
  });

  it('have no word in them', () => proves(world));
});
