import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, proves, startWorld, verified, type World } from '../world';
import { affected, contact, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, family, police, treatment, visitation } from './units';

interface TrackLine {
  readonly trackId: string;
  readonly status: string;
  readonly nextIs: string;
  readonly ours: boolean;
  readonly mine: boolean;
  readonly overdue: boolean;
}
interface Track extends TrackLine {
  readonly sessions: readonly object[];
  readonly closure?: { readonly outcome: string };
  readonly units: Readonly<Record<string, string>>;
}
const purpose = 'case-work' as const;
const consent = {
  how: 'present',
  explainedVersion: '2026-1',
  recipients: [treatment],
  fieldSets: ['identity', 'reach', 'cpr'],
};
const referral = { to: treatment, fieldSets: ['identity', 'reach'], urgency: 'normal' };

describe('the track of a perpetrator', () => {
  let world: World;
  let caseId: string;
  let trackId: string;
  let consentId: string;
  const hers = (name: string) => world.canaries.words(`her ${name}`, [visitation]);
  const his = (name: string, ...more: readonly string[]) => world.canaries.words(`his ${name}`, [family, ...more]);
  const told = async (who: string, path: string, body: object = {}) => {
    const { id } = await world.as(who).does(`/tracks/${trackId}${path}`, body);
    await world.settled();
    return id;
  };
  const tracksOf = async (who: string) => (await world.as(who).asks<{ items: readonly TrackLine[] }>('/tracks')).items;
  const track = (who: string, query = '') => world.as(who).asks<Track>(`/tracks/${trackId}${query}`, { purpose });

  beforeAll(async () => {
    world = await startWorld({ seed: 'track' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: hers('contact') }));
    const inCase = step(world, caseId);
    await inCase(world.as('visitator'), '/persons', affected({ name: hers('name') }));
    const him = await inCase(world.as('visitator'), '/persons', perpetrator({ name: hers('name for him') }));
    await inCase(world.as('visitator'), '/screenings', stalking(him, hers('reasons')));
  }, 60_000);
  afterAll(() => world.stop());

  it('is opened by the family counsellor, in words that he gives himself', async () => {
    await world.at('2026-03-03T09:00:00.000Z');
    const body = {
      identityStatus: 'known',
      name: his('name', treatment),
      cpr: world.canaries.given('his cpr', [family], '0105374003'),
      address: { street: his('street'), postcode: '6700' },
      phones: [his('phone', treatment)],
    };
    const answer = JSON.parse((await world.as('family-counsellor').post('/tracks', body)).text) as { trackId: string };
    ({ trackId } = answer);
    await world.settled();
    expect(await tracksOf('family-counsellor')).toMatchObject([
      { trackId, status: 'open', nextIs: 'home', ours: true },
    ]);
    await track('family-counsellor', '?open=address,cpr');
    expect(world.canaries.reached(family)).toEqual(['his name', 'his cpr', 'his street', 'his phone']);
  });

  it('advises him apart: never in her case, never with what is hers', async () => {
    await told('family-counsellor', '/advice', {
      items: [{ id: 'leave-her-alone', version: 1 }],
      note: his('advice note'),
    });
    const wrong = await world
      .as('family-counsellor')
      .post(`/tracks/${trackId}/advice`, { items: [{ id: 'keep-a-log', version: 1 }] });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('/problems/advice-for-somebody-else')]);
    const inHers = await world
      .as('visitator')
      .post(`/cases/${caseId}/advice`, { items: [{ id: 'leave-her-alone', version: 1 }] });
    expect([inHers.status, inHers.text]).toEqual([422, expect.stringContaining('/problems/perpetrator-advised-apart')]);
  });

  it('is nothing to the centre, nor to the visitation, before he consents and is referred', async () => {
    for (const who of ['perpetrator-counsellor', 'visitator']) {
      expect(await tracksOf(who)).toEqual([]);
      expect((await world.as(who).get(`/tracks/${trackId}`, { purpose })).status).toBe(404);
    }
    expect((await world.as('counsellor').get('/tracks')).status).toBe(403);
    const unconsented = { ...referral, consentId: caseId, summary: world.canaries.words('never sent', []) };
    const { status, text } = await world.as('family-counsellor').post(`/tracks/${trackId}/referrals`, unconsented);
    expect([status, text]).toEqual([422, expect.stringContaining('/problems/no-such-consent')]);
  });

  it('goes, with his consent, to those who treat perpetrators, and is answered there', async () => {
    consentId = await told('family-counsellor', '/consents', consent);
    await told('family-counsellor', '/referrals', { ...referral, consentId, summary: his('summary', treatment) });
    expect(await tracksOf('perpetrator-counsellor')).toMatchObject([
      { trackId, status: 'referred', nextIs: 'treatment', ours: false },
    ]);
    await track('perpetrator-counsellor', '?open=address,cpr');
    expect(world.canaries.reached(treatment)).toEqual(['his summary']);
    await told('perpetrator-counsellor', '/receipt');
    await world.at('2026-03-04T10:00:00.000Z');
    world.canaries.given('his handler', [family, treatment, 'centre:dk/oversight'], 'demo-perpetrator-counsellor');
    await told('perpetrator-counsellor', '/acceptance');
    const { units } = await track('perpetrator-counsellor', '?open=address,cpr');
    expect(Object.values(units)).toEqual([
      'Esbjerg Kommune, Familieafdelingen',
      'Dansk Stalking Center, Behandling af udøvere',
    ]);
    expect(world.canaries.reached(treatment)).toEqual(expect.arrayContaining(['his name', 'his phone', 'his summary']));
    await track('family-counsellor');
  });

  it('has sessions that stay where they are held', async () => {
    await told('perpetrator-counsellor', '/sessions', { note: world.canaries.words('his session', [treatment]) });
    expect((await track('perpetrator-counsellor')).sessions).toHaveLength(1);
    expect((await track('family-counsellor')).sessions).toEqual([]);
    const own = await world.as('family-counsellor').post(`/tracks/${trackId}/sessions`, { note: 'x' });
    expect(own.status).toBe(404);
  });

  it('brings what is heard there of a danger as a new contact, which nothing links back', async () => {
    const heard = world.canaries.words('threat heard', [centre]);
    const report = contact({
      channel: 'own-work',
      reporter: 'professional',
      immediateDanger: true,
      affectedAware: 'no',
      text: heard,
    });
    const { status, text } = await world.as('perpetrator-counsellor').post('/contacts', report);
    expect([status, Object.keys(JSON.parse(text) as object)]).toEqual([201, ['receipt']]);
    await world.settled();
    const { items } = await world
      .as('counsellor')
      .asks<{ items: readonly { caseId: string; danger: boolean }[] }>('/cases');
    expect(items).toHaveLength(1);
    const opened = items[0]!.caseId;
    const page = await world.as('counsellor').get(`/cases/${opened}`, { purpose: 'emergency' });
    expect(page.text).toContain(heard);
    expect(page.text).not.toContain(trackId);
    expect((await world.as('perpetrator-counsellor').get(`/cases/${opened}`, { purpose: 'emergency' })).status).toBe(
      403,
    );
  });

  it('is known on her side as a note of the home unit that opened it, and to nobody else', async () => {
    const unknown = await world.as('visitator').post(`/cases/${caseId}/track-links`, { trackId });
    expect(unknown.status).toBe(404);
    const own = JSON.parse((await world.as('visitator').post('/tracks', { identityStatus: 'unknown' })).text) as {
      trackId: string;
    };
    world.canaries.given('the linked track', [visitation, `${visitation} (feed)`], own.trackId);
    await step(world, caseId)(world.as('visitator'), '/track-links', { trackId: own.trackId });
    const page = await world.as('visitator').get(`/cases/${caseId}`, { purpose });
    expect((JSON.parse(page.text) as { trackLinks: readonly object[] }).trackLinks).toMatchObject([
      { words: [{ class: 'note', fields: { trackId: own.trackId } }] },
    ]);
  });

  it('closes to the centre at once when he takes his consent back, and is his own to give again', async () => {
    await world.at('2026-03-10T09:00:00.000Z');
    await told('family-counsellor', `/consents/${consentId}/withdrawal`, { how: 'phone', pressureAsked: 'asked-none' });
    expect(await tracksOf('perpetrator-counsellor')).toEqual([]);
    expect((await world.as('perpetrator-counsellor').get(`/tracks/${trackId}`, { purpose })).status).toBe(404);
    expect(await tracksOf('family-counsellor')).toMatchObject([{ status: 'open', nextIs: 'home' }]);
    consentId = await told('family-counsellor', '/consents', { ...consent, until: '2026-06-01' });
    await told('family-counsellor', '/referrals', {
      ...referral,
      consentId,
      summary: his('second summary', treatment),
    });
  });

  it('is overdue when nobody answers: the home is to act, and both see it', async () => {
    await world.at('2026-03-18T09:00:00.000Z');
    await world.tick();
    for (const who of ['family-counsellor', 'perpetrator-counsellor'])
      expect(await tracksOf(who)).toMatchObject([{ status: 'referred', overdue: true, nextIs: 'home' }]);
    await told('perpetrator-counsellor', '/acceptance');
    expect(await tracksOf('perpetrator-counsellor')).toMatchObject([
      { status: 'in-treatment', overdue: false, mine: true },
    ]);
  });

  it('ends with what came of it: told to the home, kept by those who treated him', async () => {
    const home = await world.as('family-counsellor').post(`/tracks/${trackId}/closure`, { outcome: 'stopped' });
    expect([home.status, home.text]).toEqual([422, expect.stringContaining('/problems/track-in-treatment')]);
    await told('perpetrator-counsellor', '/closure', { outcome: 'completed' });
    expect((await track('family-counsellor')).closure).toMatchObject({ outcome: 'completed' });
    expect(await track('perpetrator-counsellor')).toMatchObject({ status: 'closed', nextIs: 'nobody' });
  });

  it('is a feed of its own, in which nothing of hers stands', async () => {
    const feed = await feedOf(world.as('perpetrator-counsellor'));
    expect(new Set(feed.map(({ subject }) => subject))).toEqual(new Set([`track/${trackId}`]));
    expect(verified(feed)).toMatch(new RegExp(`^intact up to ${feed.length}:`));
    expect(JSON.stringify(feed)).not.toContain(caseId);
    expect(world.canaries.reached(treatment).filter((name) => name.startsWith('her '))).toEqual([]);
    for (const party of [centre, police])
      expect(world.canaries.reached(party).filter((name) => name.startsWith('his '))).toEqual([]);
  });

  it('is no case on anybody’s list', async () => {
    for (const who of ['family-counsellor', 'visitator', 'counsellor']) {
      const { items } = await world.as(who).asks<{ items: readonly { caseId: string }[] }>('/cases');
      expect(items.map((one) => one.caseId)).not.toContain(trackId);
    }
    expect((await world.as('family-counsellor').get(`/cases/${trackId}`, { purpose })).status).toBe(404);
  });

  it('finds nobody: no token crosses from his world to hers', async () => {
    const found = await world.as('visitator').sends('/search', { cpr: '0105374003' }, { purpose });
    expect(JSON.parse(found.text)).toEqual({ items: [] });
    const { rows } = await world.pool.query('select 1 from vault.token where case_id = $1', [trackId]);
    expect(rows).toEqual([]);
  });

  it('proves itself', () => proves(world));
});
