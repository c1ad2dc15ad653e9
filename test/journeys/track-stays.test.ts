import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { textOf } from './pdf-text';
import { affected, consent, onConsent, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, varde, visitation } from './units';

interface Page {
  readonly standing: string;
  readonly trackLinks: readonly object[];
  readonly help: {
    readonly interests: readonly { readonly area: string }[];
    readonly courses: readonly { readonly courseId: string; readonly sessions: readonly object[] }[];
  };
}
interface Tracks {
  readonly items: readonly { readonly trackId: string }[];
}
const purpose = 'case-work' as const;
const homes = [visitation, varde];
const everyone = [...homes, centre];

/** Story 10 once more, with what stands beside a case: his track stays, and the centre's help goes on. */
describe('a case that is handed over, beside a track and with help at the centre', () => {
  let world: World;
  let caseId: string;
  let trackId: string;
  let courseId: string;
  let handOver: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, readers: readonly string[]) => world.canaries.words(name, readers);
  const pageOf = (who: string) => world.as(who).asks<Page>(`/cases/${caseId}`, { purpose });
  const tracksOf = async (who: string) => (await world.as(who).asks<Tracks>('/tracks')).items.map((one) => one.trackId);
  const paperOf = async (who: string) => {
    const { status, headers, raw } = await world
      .as(who)
      .get(`/cases/${caseId}/journal.pdf?part=support`, { purpose: 'case-work' });
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    return (await textOf(raw)).replaceAll('\n', ' ');
  };
  /** What is answered about the track to somebody for whom there is none. */
  const answersAbout = async (who: string, id: string) => {
    const page = await world.as(who).get(`/tracks/${id}`, { purpose });
    const tried = [
      await world.as(who).post(`/tracks/${id}/persons`, { identityStatus: 'unknown' }),
      await world.as(who).post(`/tracks/${id}/advice`, { items: [{ id: 'leave-her-alone', version: 1 }] }),
      await world.as(who).post(`/tracks/${id}/closure`, { outcome: 'stopped' }),
      await world.as(who).post(`/cases/${caseId}/track-links`, { trackId: id }),
    ];
    return [page, ...tried].map(({ status, text }) => [status, (JSON.parse(text) as { type: string }).type]);
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'a track stays' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: words('contact', homes) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('her name', everyone) }));
    const him = await told('visitator', '/persons', perpetrator({ name: words('name for him', homes) }));
    await told('visitator', '/screenings', stalking(him, words('reasons', homes)));
  }, 60_000);
  afterAll(() => world.stop());

  it('begins with a track that the first municipality opened and knows to be his', async () => {
    const name = words('his name', [visitation]);
    const opened = await world.as('visitator').post('/tracks', { identityStatus: 'known', name });
    ({ trackId } = JSON.parse(opened.text) as { trackId: string });
    await world.settled();
    world.canaries.given('the linked track', [visitation, `${visitation} (feed)`], trackId);
    await told('visitator', '/track-links', { trackId });
    expect((await pageOf('visitator')).trackLinks).toHaveLength(1);
  });

  it('and with a course and a wish at the centre', async () => {
    await told('visitator', '/group-interest', { area: 'region:1083' });
    const consented = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const referral = await told(
      'visitator',
      '/referrals',
      onConsent(consented, {
        to: centre,
        purpose: 'counselling',
        fieldSets: ['identity'],
        summary: words('summary to the centre', everyone),
      }),
    );
    await told('counsellor', `/referrals/${referral}/acceptance`);
    courseId = await told('counsellor', '/courses', { form: 'phone' });
    await told('counsellor', `/courses/${courseId}/sessions`, { note: words('first session', [centre]) });
  });

  it('is the second’s, with her wish and her course, and without a word of any track', async () => {
    handOver = await told(
      'visitator',
      '/referrals',
      onDuty({
        to: varde,
        purpose: 'hand-over',
        legalBasis: 'authority-need',
        fieldSets: [],
        summary: words('summary to the second', homes),
      }),
    );
    await told('visitator-varde', `/referrals/${handOver}/acceptance`);
    const page = await pageOf('visitator-varde');
    expect(page).toMatchObject({
      standing: 'home',
      trackLinks: [],
      help: { interests: [{ area: 'region:1083' }], courses: [{ courseId, sessions: [] }] },
    });
    expect((await world.as('visitator').get(`/cases/${caseId}`, { purpose })).status).toBe(404);
  });

  it('leaves the track where it was: with the unit that opened it, and with nobody else', async () => {
    expect(await tracksOf('visitator')).toEqual([trackId]);
    expect(await tracksOf('visitator-varde')).toEqual([]);
    expect(await tracksOf('family-counsellor')).toEqual([]);
    const nothing = await answersAbout('visitator-varde', '00000000-0000-4000-8000-000000000000');
    expect(new Set(nothing.map(([status]) => status))).toEqual(new Set([404]));
    expect(await answersAbout('visitator-varde', trackId)).toEqual(nothing);
    await world.as('visitator').does(`/tracks/${trackId}/advice`, { items: [{ id: 'leave-her-alone', version: 1 }] });
  });

  it('goes on with the course, whoever is the home', async () => {
    await told('counsellor', `/courses/${courseId}/sessions`, { note: words('second session', [centre]) });
    expect((await pageOf('counsellor')).help.courses).toMatchObject([{ courseId, sessions: [{}, {}] }]);
    await told('counsellor', `/courses/${courseId}/closure`, { outcome: 'completed' });
    expect((await pageOf('visitator-varde')).help.courses).toMatchObject([{ courseId, sessions: [] }]);
  });

  it('tells its new home in a paper for the journal what the centre did, in words that people use', async () => {
    const paper = await paperOf('visitator-varde');
    expect(paper).toContain('Journalnotat: Hjælp fra centret');
    expect(paper).toContain('Område: Region Syddanmark');
    expect(paper).toContain('Udfald: Gennemført');
    expect(paper).not.toMatch(/region:1083|[us]-[a-z2-7]{26}/);
    for (const id of [trackId, courseId]) expect(paper).not.toContain(id);
  });

  it('proves itself', () => proves(world));
});
