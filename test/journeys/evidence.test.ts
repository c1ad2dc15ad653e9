import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyFolder } from '@vaern/evidence';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { feedOf, holdingsOf, proves, startWorld, type World } from '../world';
import type { Dossier } from './police-answers';
import { affected, incident, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { commanded } from './commanded';
import { unzipped } from './unzipped';
import { police, visitation } from './units';

interface Line {
  readonly evidenceId: string;
  readonly entryRef?: string;
  readonly readable: boolean;
  readonly quarantined?: { readonly reason: string };
  readonly handedOver: readonly { readonly receipt: string }[];
  readonly verified: readonly { readonly result: string }[];
  readonly words: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
}
interface CaseFile {
  readonly evidence: readonly Line[];
  readonly items: readonly { readonly words: readonly object[] }[];
}
interface Custody {
  readonly events: readonly { readonly type: string; readonly codes: Readonly<Record<string, unknown>> }[];
  readonly readings: readonly { readonly by: string; readonly role: string; readonly name?: string }[];
  readonly units: Readonly<Record<string, string>>;
}

interface Colleagues {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

const MB = 1024 * 1024;
/** An MP4 as a camera writes it, with words in it that stand for what it shows. */
const videoWith = (words: string) => {
  const bytes = Buffer.alloc(2.5 * MB);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 31) % 256;
  Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1').copy(bytes);
  Buffer.from(words).copy(bytes, 2 * MB);
  return bytes;
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('camera video, from her phone to the police', () => {
  let world: World;
  let caseId: string;
  let entryRef: string;
  let evidenceId: string;
  let referralId: string;
  let video: Buffer;
  let filename: string;
  let told: (who: string, at: string, body?: object) => Promise<string>;

  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const get = (who: string, at: string, headers = {}) =>
    world.as(who).get(`/cases/${caseId}${at}`, { purpose: 'case-work', headers });
  const asks = async <T>(who: string, at: string) => JSON.parse((await get(who, at)).text) as T;
  const file = (who: string) => asks<CaseFile>(who, '');
  const lineFor = async (who: string) => (await file(who)).evidence.find((line) => line.evidenceId === evidenceId);
  const filesOf = (who: string) => get(who, `/evidence/${evidenceId}`);
  const piece = (from: number, to: number, at: string) =>
    world.as('visitator').sendsBytes(at, video.subarray(from, to), { 'Upload-Offset': String(from) });

  const sends = async (bytes: Buffer, about: object) => {
    const begun = await world.as('visitator').post(`/cases/${caseId}/evidence/uploads`, { size: bytes.length });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    const at = `/cases/${caseId}/evidence/uploads/${uploadId}`;
    await world.as('visitator').sendsBytes(at, bytes, { 'Upload-Offset': '0' });
    return told('visitator', '/evidence', { uploadId, ...about });
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'evidence' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    told = (who, at, body) => step(world, caseId)(world.as(who), at, body);
    await told('visitator', '/persons', affected({ name: both('her name') }));
    const him = await told('visitator', '/persons', perpetrator({ name: both('his name') }));
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    entryRef = await told('visitator', '/log', incident(him, { text: both('entry'), audience: 'police' }));
    video = videoWith(both('what the video shows'));
    filename = `${both('file name')}.mp4`;
  }, 60_000);
  afterAll(() => world.stop());

  it('comes in two pieces with a break between, and goes on from the byte that was stored', async () => {
    const begun = await world.as('visitator').post(`/cases/${caseId}/evidence/uploads`, { size: video.length });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    const at = `/cases/${caseId}/evidence/uploads/${uploadId}`;
    expect(JSON.parse((await piece(0, 1.5 * MB, at)).text)).toEqual({ uploadId, offset: 1.5 * MB, size: video.length });
    await world.at('2026-03-02T10:30:00.000Z');
    expect((await piece(2 * MB, video.length, at)).status).toBe(409);
    const { offset } = await asks<{ offset: number }>('visitator', `/evidence/uploads/${uploadId}`);
    expect((await world.as('visitator-deputy').get(at)).status).toBe(404);
    expect(JSON.parse((await piece(offset, video.length, at)).text)).toMatchObject({ offset: video.length });
    const about = {
      uploadId,
      entryRef,
      kind: 'video',
      obtained: 'own-camera',
      filename,
      capturedAt: '2026-02-27T22:10:00.000Z',
    };
    evidenceId = await told('visitator', '/evidence', { ...about, sha256: sha256(video) });
    expect(await lineFor('visitator')).toMatchObject({
      entryRef,
      readable: true,
      words: [{ fields: { filename, size: video.length, sha256: sha256(video), mediaType: 'video/mp4' } }],
    });
  });

  it('belongs to its entry in the log, and beside it stands a thing that she keeps', async () => {
    const { items } = await asks<{ items: readonly { entryRef: string; evidence: readonly string[] }[] }>(
      'visitator',
      '/log',
    );
    expect(items).toMatchObject([{ entryRef, evidence: [evidenceId] }]);
    await told('visitator', '/items', { kind: 'gift', heldBy: 'affected', what: both('a gift') });
    expect((await file('visitator')).items).toHaveLength(1);
  });

  it('is a line of the list to the police, with its hash, and no file', async () => {
    const fieldSets = ['identity', 'log-text', 'evidence', 'narrative'];
    const terms = { to: police, purpose: 'protection', fieldSets, summary: both('summary') };
    referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    expect(await lineFor('case-officer')).toMatchObject({
      readable: false,
      words: [{ fields: { filename, sha256: sha256(video) } }],
    });
    expect((await filesOf('case-officer')).status).toBe(404);
    expect((await get('case-officer', '/evidence/export')).status).toBe(200);
    const evidence = (await holdingsOf(world, police, caseId)).filter((held) => held.startsWith('evidence'));
    expect(evidence).toEqual([`evidence ${referralId}`]);
    expect(world.canaries.reached(police)).not.toContain('what the video shows');
  });

  it('is nothing at all to the centre and the family unit', async () => {
    for (const who of ['counsellor', 'family-counsellor']) expect((await filesOf(who)).status).toBe(404);
  });

  it('is read by the police when it was handed over, as it came, whole and in part', async () => {
    const receipt = await told('visitator', `/evidence/${evidenceId}/hand-over`, { referralId });
    expect(await told('visitator', `/evidence/${evidenceId}/hand-over`, { referralId })).toBe(receipt);
    expect(await lineFor('case-officer')).toMatchObject({ readable: true, handedOver: [{ receipt }] });
    const whole = await filesOf('case-officer');
    expect(whole.raw.equals(video)).toBe(true);
    expect(whole.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(video.length),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox;/),
      'content-disposition': expect.stringMatching(/^attachment; filename=".*\.mp4"; filename\*=UTF-8''.*\.mp4$/),
    });
    const part = await get('case-officer', `/evidence/${evidenceId}`, { Range: 'bytes=1048570-1048579' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 1048570-1048579/${video.length}`]);
    expect(part.raw.equals(video.subarray(1_048_570, 1_048_580))).toBe(true);
    const beyond = await get('case-officer', `/evidence/${evidenceId}`, { Range: 'bytes=99999999-' });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${video.length}`]);
  });

  it('is looked at again, and has its custody: what happened, and who of one’s own read it', async () => {
    await told('case-officer', `/evidence/${evidenceId}/verification`);
    const { events, readings, units } = await asks<Custody>('case-officer', `/evidence/${evidenceId}/custody`);
    expect(events.map(({ type }) => type)).toEqual([
      'EvidenceReceived',
      'EvidenceStored',
      'EvidenceHandedOver',
      'EvidenceVerified',
    ]);
    expect(events.at(-1)?.codes).toMatchObject({ result: 'intact' });
    expect(readings).toHaveLength(4);
    expect(new Set(readings.map(({ role }) => role))).toEqual(new Set(['case-officer']));
    const { items } = await world.as('case-officer').asks<Colleagues>('/colleagues');
    const { name: officer } = items.find(({ id }) => id === 'demo-case-officer') ?? {};
    expect(officer).toBeDefined();
    expect(new Set(readings.map(({ name }) => name))).toEqual(new Set([officer]));
    expect(Object.values(units)).toHaveLength(2);
    expect((await asks<Custody>('visitator', `/evidence/${evidenceId}/custody`)).readings).toEqual([]);
    const log = await world
      .as('dpo-police')
      .asks<{ items: readonly { file?: string }[] }>('/api/oversight/read-log?limit=50');
    expect(log.items.filter(({ file: read }) => read === evidenceId)).toHaveLength(4);
  });

  it('goes with the police as a folder that proves itself offline, against their own feed', async () => {
    expect((await world.as('case-officer').get(`/cases/${caseId}/evidence/export`)).status).toBe(400);
    const folder = await unzipped((await get('case-officer', '/evidence/export')).raw);
    const feed = await feedOf(world.as('feed-client'));
    const { faults, intact } = await verifyFolder(folder.path, feed);
    expect({ faults, intact }).toEqual({ faults: [], intact: 1 });
    const [exported = ''] = readdirSync(path.join(folder.path, 'files'));
    expect(readFileSync(path.join(folder.path, 'files', exported)).equals(video)).toBe(true);
    const said = await commanded(folder.path);
    expect([said.code, said.lines.at(-1)]).toEqual([0, 'intact: 1 files, unchanged since they were received']);
    folder.spoil(`files/${exported}`, 2 * MB);
    expect((await verifyFolder(folder.path, feed)).faults).toEqual([
      { where: `files/${exported}`, what: 'file-changed' },
    ]);
    const [first = ''] = (await commanded(folder.path)).lines;
    expect(first).toBe(`BROKEN  files/${exported} is not what was received: its bytes have changed`);
    folder.remove();
  });

  it('lies in quarantine when it is not what it says, until somebody answers for it', async () => {
    const text = Buffer.from('12.05 Hvorfor svarer du ikke?\n');
    const id = await sends(text, { kind: 'picture', obtained: 'screenshot', filename: 'stue.jpg' });
    const line = async () => (await file('visitator')).evidence.find((one) => one.evidenceId === id);
    expect(await line()).toMatchObject({ readable: false, quarantined: { reason: 'type-mismatch' } });
    const refused = await get('visitator', `/evidence/${id}`);
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([422, { type: '/problems/evidence-quarantined' }]);
    await told('visitator', `/evidence/${id}/release`, { reason: 'type-explained' });
    expect((await get('visitator', `/evidence/${id}`)).raw.equals(text)).toBe(true);
    expect((await get('case-officer', `/evidence/${id}`)).status).toBe(404);
  });

  it('is gone from the police with the referral it was handed over on', async () => {
    await told('visitator', `/referrals/${referralId}/withdrawal`, { reason: 'no-longer-needed' });
    expect((await filesOf('case-officer')).status).toBe(404);
    expect(await holdingsOf(world, police, caseId)).toEqual([]);
    expect((await filesOf('visitator')).raw.equals(video)).toBe(true);
  });

  it('comes back with a new referral as a line, and as a file only by another hand-over', async () => {
    const terms = {
      to: police,
      purpose: 'protection',
      fieldSets: ['evidence', 'narrative'],
      summary: both('second summary'),
    };
    referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    expect(await lineFor('case-officer')).toMatchObject({ readable: false, words: [{ fields: { filename } }] });
    await told('visitator', `/evidence/${evidenceId}/hand-over`, { referralId });
    expect((await filesOf('case-officer')).raw.equals(video)).toBe(true);
  });

  it('stands beside its entry in the dossier of a breach, and no file does that was not handed over', async () => {
    const about = { kind: 'document', obtained: 'export', filename: `${both('its file name')}.txt`, entryRef };
    const listed = await sends(Buffer.from('Hvorfor svarer du ikke?\n'), about);
    expect((await file('case-officer')).evidence.map(({ evidenceId: id }) => id)).toContain(listed);
    const reported = { by: 'affected', fieldSets: [], legalBasis: 'report-of-crime', knownFrom: 'document-seen' };
    const breachId = await told('visitator', '/breaches', { ...reported, entries: [entryRef], policeUnit: police });
    const dossier = await asks<Dossier>('case-officer', `/breaches/${breachId}/dossier`);
    expect(dossier.chronology.map(({ evidence }) => evidence)).toMatchObject([
      [{ evidenceId, readable: true, words: [{ fields: { filename, sha256: sha256(video) } }] }],
    ]);
    await told('visitator', `/referrals/${referralId}/withdrawal`, { reason: 'no-longer-needed' });
    const after = await asks<Dossier>('intake-officer', `/breaches/${breachId}/dossier`);
    expect(after.chronology.map(({ entryRef: ref, evidence }) => [ref, evidence])).toEqual([[entryRef, []]]);
  });

  it('leaves no word of it on the disk of the hub, nor in its log', async () => {
    const files = readdirSync(world.dataFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const entry of files) {
      const name = path.join(entry.parentPath, entry.name);
      world.canaries.delivered('the disk', name, Buffer.concat([Buffer.from(name), readFileSync(name)]));
    }
    expect(world.canaries.reached('the disk')).toEqual([]);
    expect(files.filter(({ parentPath }) => parentPath.includes('uploads'))).toEqual([]);
    await proves(world);
    expect(world.canaries.reached(police)).toContain('what the video shows');
  });
});
