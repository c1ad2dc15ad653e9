import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, opens, step, trains } from './telling';
import { family, treatment, visitation } from './units';

interface Opened {
  readonly draft?: { readonly words: Readonly<Record<string, unknown>>; readonly version: string };
}
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const NOBODYS = '99999999-9999-4999-8999-999999999999';
const hisConsent = { how: 'phone', explainedVersion: '2026-1', recipients: [treatment], fieldSets: ['identity'] };

/** What staff type about a perpetrator and have not sent: beside every case, as his track is. */
describe('a draft of a track', () => {
  let world: World;
  let trackId: string;
  let caseId: string;
  let saves = 0;

  const save = (who: string, path: string, body: object) =>
    world.as(who).sends(path, body, { headers: { 'Idempotency-Key': uuid((saves += 1)) } });
  const keep = async (who: string, form: string, words: object) =>
    (await save(who, `/tracks/${trackId}/drafts`, { form, words })).status;
  const open = async (who: string, form: string) =>
    (await world.as(who).asks<Opened>(`/tracks/${trackId}/drafts?form=${form}`)).draft?.words;
  const rows = async (recipient: string) =>
    (
      await world.pool.query<{ caseId: string }>(
        'select case_id as "caseId" from drafts.draft where recipient = $1 order by case_id',
        [recipient],
      )
    ).rows.map((row) => row.caseId);

  beforeAll(async () => {
    world = await startWorld({ seed: 'drafts of a track' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner' }));
    await step(world, caseId)(world.as('visitator'), '/persons', affected({ name: 'Ditte Aabo' }));
    const name = world.canaries.words('his name', [visitation, treatment]);
    const opened = await world.as('visitator').post('/tracks', { identityStatus: 'known', name });
    ({ trackId } = JSON.parse(opened.text) as { trackId: string });
    await world.settled();
  }, 60_000);
  afterAll(() => world.stop());

  it('is there again for whoever typed it, and for nobody else who may work on the track', async () => {
    const words = { note: world.canaries.words('advice that is half noted', [visitation]), items: ['leave-her-alone'] };
    expect(await keep('visitator', 'advice', words)).toBe(201);
    expect(await open('visitator', 'advice')).toEqual(words);
    expect(await open('visitator', 'session')).toBeUndefined();
    expect(await open('visitator-deputy', 'advice')).toBeUndefined();
  });

  it('of a track that is not theirs is answered as of one that is not there', async () => {
    const body = { form: 'advice', words: {} };
    for (const who of ['family-counsellor', 'visitator-varde', 'perpetrator-counsellor']) {
      const said = async (id: string) =>
        [
          await world.as(who).get(`/tracks/${id}/drafts?form=advice`),
          await save(who, `/tracks/${id}/drafts`, body),
        ].map(({ status, text }) => [status, text.replace(/urn:uuid:[^"]+/, '')]);
      expect([who, await said(trackId)]).toEqual([who, await said(NOBODYS)]);
      expect((await said(trackId)).map(([status]) => status)).toEqual([404, 404]);
    }
    for (const who of ['coordinator', 'counsellor', 'dpo'])
      expect([who, (await save(who, `/tracks/${trackId}/drafts`, body)).status]).toEqual([who, 403]);
  });

  it('holds nothing of her case, and her case nothing of it: neither is found by the number of the other', async () => {
    const hers = { note: world.canaries.words('advice to her that is half noted', [visitation]) };
    expect((await save('visitator', `/cases/${caseId}/drafts`, { form: 'advice', words: hers })).status).toBe(201);
    expect((await open('visitator', 'advice'))?.note).not.toBe(hers.note);
    expect(await rows(visitation)).toEqual([trackId, caseId].toSorted());
    for (const crossed of [`/tracks/${caseId}/drafts?form=advice`, `/cases/${trackId}/drafts?form=advice`])
      expect([crossed, (await world.as('visitator').get(crossed)).status]).toEqual([crossed, 404]);
    for (const [path, form] of [
      [`/tracks/${trackId}/drafts`, 'log-entry'],
      [`/tracks/${trackId}/drafts`, 'screening'],
      [`/cases/${caseId}/drafts`, 'session'],
    ] as const)
      expect([form, (await save('visitator', path, { form, words: {} })).status]).toEqual([form, 400]);
    const about = { form: 'advice', about: caseId, words: {} };
    expect((await save('visitator', `/tracks/${trackId}/drafts`, about)).status).toBe(400);
  });

  it('of a track that is not opened yet is its writer’s, at each unit that may open one', async () => {
    for (const [who, unit] of [
      ['family-counsellor', family],
      ['perpetrator-counsellor', treatment],
    ] as const) {
      const words = { name: world.canaries.words(`new track of ${who}`, [unit]) };
      expect((await save(who, '/drafts', { form: 'track', words })).status).toBe(201);
      expect((await world.as(who).asks<Opened>('/drafts?form=track')).draft?.words).toEqual(words);
      expect(await world.as('visitator').asks('/drafts?form=track')).toEqual({});
    }
  });

  it('goes from the unit that declined him, and stays at the one that asked', async () => {
    const consentId = (await world.as('visitator').does(`/tracks/${trackId}/consents`, hisConsent)).id;
    const terms = { to: treatment, consentId, fieldSets: ['identity'], urgency: 'normal', summary: 'Vil gerne.' };
    await world.as('visitator').does(`/tracks/${trackId}/referrals`, terms);
    await world.settled();
    const words = { note: world.canaries.words('a session too early', [treatment]) };
    expect(await keep('perpetrator-counsellor', 'session', words)).toBe(201);
    expect(await open('perpetrator-counsellor', 'session')).toEqual(words);
    await world.as('perpetrator-counsellor').does(`/tracks/${trackId}/decline`, { reason: 'no-capacity' });
    await world.settled();
    expect((await world.as('perpetrator-counsellor').get(`/tracks/${trackId}/drafts?form=session`)).status).toBe(404);
    expect(await rows(treatment)).not.toContain(trackId);
    expect(await open('visitator', 'advice')).toBeDefined();
  });

  it('proves itself', () => proves(world));
});
