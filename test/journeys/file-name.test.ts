import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains, type Worklist } from './telling';
import { police, visitation } from './units';

interface Line {
  readonly evidenceId: string;
  readonly readable: boolean;
  readonly words: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
}
interface Hit {
  readonly hitId: string;
  readonly where: string;
}

/** Text that stands for what a file shows. */
const bytesWith = (words: string) => Buffer.from(`Samtale\n${words}\n`.repeat(20));

describe('a file that is called after where she lives', () => {
  let world: World;
  let caseId: string;
  let evidenceId: string;
  let referralId: string;
  let shows: string;
  const filename = 'Ternevænget 12 - kamera.txt';
  let told: (who: string, at: string, body?: object) => Promise<string>;
  const get = (who: string, at: string) => world.as(who).get(`/cases/${caseId}${at}`, { purpose: 'case-work' });
  const lineFor = async (who: string) =>
    (JSON.parse((await get(who, '')).text) as { evidence: readonly Line[] }).evidence.find(
      (line) => line.evidenceId === evidenceId,
    );
  const nameFor = async (who: string) => (await lineFor(who))?.words.map(({ fields }) => fields.filename);
  const fileFor = async (who: string) => {
    const { status, text } = await get(who, `/evidence/${evidenceId}`);
    return status === 200 && text.includes(shows) ? 'read' : status;
  };
  const hits = async () =>
    (await world.as('visitator').asks<Worklist & { addressHits: readonly Hit[] }>('/worklist')).addressHits;
  const decides = (hitId: string, decision: string) =>
    told('visitator', `/address-hits/${hitId}/decision`, { decision, reason: 'recipient-needs' });

  beforeAll(async () => {
    world = await startWorld({ seed: 'file name' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: 'Hun har optagelser.' }));
    told = (who, at, body) => step(world, caseId)(world.as(who), at, body);
    await told('visitator', '/persons', affected({ address: { street: 'Ternevænget 12' } }));
    const him = await told('visitator', '/persons', perpetrator({}));
    await told('visitator', '/screenings', stalking(him, 'Vedvarende.'));
    shows = world.canaries.words('what the file shows', [visitation, police]);
    const terms = { to: police, purpose: 'protection', fieldSets: ['evidence'], summary: 'Se optagelserne.' };
    referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
  }, 60_000);
  afterAll(() => world?.stop());

  it('is found as it comes in: once, for the list and the file', async () => {
    const bytes = bytesWith(shows);
    const begun = await world.as('visitator').post(`/cases/${caseId}/evidence/uploads`, { size: bytes.length });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    const at = `/cases/${caseId}/evidence/uploads/${uploadId}`;
    await world.as('visitator').sendsBytes(at, bytes, { 'Upload-Offset': '0' });
    evidenceId = await told('visitator', '/evidence', {
      uploadId,
      kind: 'message',
      obtained: 'export',
      filename,
    });
    expect(await hits()).toMatchObject([{ where: 'filename' }]);
    expect([await nameFor('visitator'), await fileFor('visitator')]).toEqual([[filename], 'read']);
  });

  it('stays closed to the police to whom it is handed over, with its name', async () => {
    await told('visitator', `/evidence/${evidenceId}/hand-over`, { referralId });
    expect(await lineFor('case-officer')).toMatchObject({ readable: false, words: [] });
    expect(await fileFor('case-officer')).toBe(404);
    expect(world.canaries.reached(police)).not.toContain('what the file shows');
  });

  it('is theirs with its name when the home decides so, and no more when it decides otherwise', async () => {
    const [hit] = await hits();
    await decides(hit?.hitId ?? '', 'tell');
    expect([await nameFor('case-officer'), await fileFor('case-officer')]).toEqual([[filename], 'read']);
    await decides(hit?.hitId ?? '', 'withhold');
    expect(await lineFor('case-officer')).toMatchObject({ readable: false, words: [] });
    expect(await fileFor('case-officer')).toBe(404);
  });

  it('left its words with nobody else', () => proves(world));
});
