import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pictureWith } from '../../libs/evidence/test/picture';
import { proves, startWorld, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains, type Worklist } from './telling';
import { police } from './units';

interface Hit {
  readonly hitId: string;
  readonly where: string;
  readonly of: string;
}
interface Line {
  readonly evidenceId: string;
  readonly words: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
}

describe('a picture that says where it was taken', () => {
  let world: World;
  let caseId: string;
  let referralId: string;
  let told: (who: string, at: string, body?: object) => Promise<string>;
  const evidence: Record<string, string> = {};

  const get = (who: string, at: string) => world.as(who).get(`/cases/${caseId}${at}`, { purpose: 'case-work' });
  const lineFor = async (who: string, name: string) =>
    (JSON.parse((await get(who, '')).text) as { evidence: readonly Line[] }).evidence.find(
      ({ evidenceId }) => evidenceId === evidence[name],
    );
  const hits = async () =>
    (await world.as('visitator').asks<Worklist & { addressHits: readonly Hit[] }>('/worklist')).addressHits;
  const sends = async (name: string, bytes: Buffer) => {
    const begun = await world.as('visitator').post(`/cases/${caseId}/evidence/uploads`, { size: bytes.length });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    const at = `/cases/${caseId}/evidence/uploads/${uploadId}`;
    await world.as('visitator').sendsBytes(at, bytes, { 'Upload-Offset': '0' });
    const about = { uploadId, kind: 'picture', obtained: 'original', filename: `${name}.jpg` };
    evidence[name] = await told('visitator', '/evidence', about);
    await told('visitator', `/evidence/${evidence[name]}/hand-over`, { referralId });
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'picture' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: 'Hun har billeder.' }));
    told = (who, at, body) => step(world, caseId)(world.as(who), at, body);
    const him = await told('visitator', '/persons', perpetrator({}));
    await told('visitator', '/screenings', stalking(him, 'Vedvarende.'));
    const terms = { to: police, purpose: 'protection', fieldSets: ['evidence'], summary: 'Se billederne.' };
    referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
  }, 60_000);
  afterAll(() => world?.stop());

  it('is like any other while nobody knows an address of hers', async () => {
    await sends('plain', pictureWith({}));
    await sends('placed', pictureWith({ position: [55, 8] }));
    expect(await hits()).toEqual([]);
    expect((await get('case-officer', `/evidence/${evidence.placed}`)).status).toBe(200);
  });

  it('is found when her address becomes known, and is nobody else’s until it is decided', async () => {
    await told('visitator', '/persons', affected({ address: { street: 'Ternevænget 12' } }));
    expect(await hits()).toMatchObject([{ where: 'picture', of: 'address' }]);
    expect((await get('case-officer', `/evidence/${evidence.placed}`)).status).toBe(404);
    expect((await get('case-officer', `/evidence/${evidence.plain}`)).status).toBe(200);
    const [hit] = await hits();
    await told('visitator', `/address-hits/${hit?.hitId}/decision`, { decision: 'tell', reason: 'recipient-needs' });
    expect((await get('case-officer', `/evidence/${evidence.placed}`)).status).toBe(200);
  });

  it('says in the list that it has a place, and nowhere which', async () => {
    const line = await lineFor('visitator', 'placed');
    expect(line?.words[0]?.fields.shows).toEqual({ position: true, texts: [] });
  });

  it('is found as it comes in by what somebody wrote into it', async () => {
    await sends('written', pictureWith({ text: 'Udsigten fra Terneveanget' }));
    await sends('named', pictureWith({ text: 'Udsigten fra Ternevaenget 12' }));
    expect((await hits()).map(({ where }) => where)).toEqual(['picture']);
    expect((await get('case-officer', `/evidence/${evidence.named}`)).status).toBe(404);
    expect((await get('case-officer', `/evidence/${evidence.written}`)).status).toBe(200);
  });

  it('left its words with nobody else', () => proves(world));
});
