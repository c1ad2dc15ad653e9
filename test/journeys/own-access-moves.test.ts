import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pictureWith } from '../../libs/evidence/test/picture';
import { courierDown, OwnDevice, proves, startWorld, type Exchange, type World } from '../world';
import { textOf } from './pdf-text';
import { affected, incident, onDuty, opens, perpetrator, safeReach, stalking, step, trains } from './telling';
import { police, varde, visitation } from './units';

const HERS = 'her device';
const HIM = 'the alleged perpetrator';
const homes = [visitation, varde];
const giving = { means: 'said-to-her', perpetratorHasAccess: 'no' };
const written = {
  occurredFrom: '2026-03-01T21:40:00.000Z',
  precision: 'minute',
  channels: ['sms'],
  behaviours: ['threat'],
  direction: 'incoming',
  audience: 'police',
};

interface Line {
  readonly evidenceId: string;
  readonly entryRef?: string;
  readonly byHerself: boolean;
  readonly readable: boolean;
  readonly quarantined?: { readonly reason: string };
  readonly words: readonly { readonly fields: { readonly shows?: object } }[];
}
interface Page {
  readonly ownAccess?: object;
  readonly evidence: readonly Line[];
  readonly addressHits: readonly { readonly hitId: string; readonly where: string }[];
}
interface Entry {
  readonly entryRef: string;
  readonly byHerself: boolean;
  readonly evidence: readonly string[];
  readonly words: readonly { readonly fields: { readonly text?: string } }[];
}
interface Bundle {
  readonly chronology: readonly { readonly tellings: readonly { readonly recordedAt: string }[] }[];
  readonly evidence: readonly { readonly receivedAt: string }[];
}

const receiptIn = ({ text }: Exchange) => (JSON.parse(text) as { receipt: string }).receipt;
/** Everything but when it was sent, the number of the request, and what her device keeps anyway. */
const bytesOf = ({ bytes }: Exchange) =>
  bytes
    .replace(/^Date: .*\r\n/m, '')
    .replace(/^X-Request-Id: .*\r\n/m, '')
    .replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:')
    .replace(/(device-\d+=)[\w-]{43}/, '$1');

describe('her own access, when her case goes to another municipality', () => {
  let world: World;
  let caseId: string;
  let other: string;
  let referralId: string;
  let code: string;
  let unused: string;
  let device: OwnDevice;
  let receipt: string;
  let before: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const prints: string[] = [];

  const words = (name: string, readers: readonly string[]) => world.canaries.words(name, readers);
  const get = (who: string, path = '') => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const page = async (who: string) => JSON.parse((await get(who)).text) as Page;
  const log = async (who: string) => (JSON.parse((await get(who, '/log')).text) as { items: readonly Entry[] }).items;
  const entrySaying = async (who: string, text: string) =>
    (await log(who)).find((one) => one.words.some(({ fields }) => fields.text === text));
  const given = async (who: string, of: string, as: string) => {
    const { text } = await world.as(who).post(`/cases/${of}/own-access`, giving, as);
    return (JSON.parse(text) as { code?: string }).code;
  };
  const handsOver = async (of: string, summary: string) => {
    const terms = onDuty({ to: varde, purpose: 'hand-over', legalBasis: 'authority-need', fieldSets: [], summary });
    return step(world, of)(world.as('visitator'), '/referrals', terms);
  };
  const sendsFile = async (bytes: Buffer, about: object) => {
    const begun = await device.sends('/evidence/uploads', { size: bytes.length });
    const { uploadId } = JSON.parse(begun.text) as { uploadId: string };
    await device.sendsBytes(`/evidence/uploads/${uploadId}`, bytes, { 'Upload-Offset': '0' });
    const answer = await device.sends('/evidence', { uploadId, kind: 'picture', obtained: 'original', ...about });
    await world.settled();
    return answer;
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'her own access moves' });
    await trains(world);
    ({ caseId: other } = await opens(world, 'visitator', { relation: 'stranger', text: 'En anden.' }));
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: words('contact', homes) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = await told('visitator', '/persons', affected({ address: { street: 'Ternevænget 12' } }));
    const reach = safeReach(her, { personId: undefined, value: words('safe reach', [...homes, police]) });
    await told('visitator', `/persons/${her}/safe-reach`, reach);
    const him = await told('visitator', '/persons', perpetrator({}));
    await told('visitator', '/screenings', stalking(him, words('reasons', homes)));
    await told('visitator', '/log', incident(him, { text: words('by staff', [...homes, police, HIM]) }));
    const terms = { to: police, purpose: 'protection', fieldSets: ['log-text', 'evidence'] };
    referralId = await told(
      'visitator',
      '/referrals',
      onDuty({ ...terms, summary: words('summary', [...homes, police]) }),
    );
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    device = new OwnDevice(world, HERS);
    await device.opens();
  }, 60_000);
  afterAll(() => world?.stop());

  it('is given by the first, and what she sends is looked into as everybody’s is', async () => {
    code = (await given('visitator', caseId, 'first')) ?? '';
    expect((await device.enters(code)).status).toBe(201);
    before = words('before she moved', [...homes, police, HIM]);
    receipt = receiptIn(await device.sends('/log', { ...written, text: before }));
    const answers = [
      await sendsFile(pictureWith({ position: [55, 8] }), { filename: 'fra-vinduet.jpg' }),
      await sendsFile(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), { filename: 'stue.jpg' }),
    ];
    expect(answers.map(({ status, text }) => [status, Object.keys(JSON.parse(text) as object)])).toEqual([
      [201, ['receipt']],
      [201, ['receipt']],
    ]);
    const { evidence, addressHits } = await page('visitator');
    expect(evidence.map(({ byHerself, readable, quarantined }) => [byHerself, readable, quarantined?.reason])).toEqual([
      [true, true, undefined],
      [true, false, 'program'],
    ]);
    expect(evidence[0]?.words[0]?.fields.shows).toEqual({ position: true, texts: [] });
    expect(addressHits.map(({ where }) => where)).toEqual(['picture']);
    await told('visitator', `/evidence/${evidence[0]?.evidenceId}/hand-over`, { referralId });
    expect((await get('case-officer', `/evidence/${evidence[0]?.evidenceId}`)).status).toBe(404);
  });

  it('goes on while the other municipality is asked', async () => {
    await handsOver(caseId, words('summary to the second', homes));
    expect(
      (await device.sends('/log', { ...written, text: words('while she moves', [...homes, police]) })).status,
    ).toBe(201);
    unused = (await given('visitator', other, 'unused')) ?? '';
    expect(unused).toMatch(/^[a-z2-7-]{19}$/);
  });

  it('ends with the answer, though nobody carries it: the same no as to whoever never had any', async () => {
    const ofOther = await handsOver(other, 'En anden.');
    const handOver = (await world.as('visitator-varde').asks<{ items: readonly Sent[] }>('/inbox')).items;
    const ofCase = handOver.find((one) => one.caseId === caseId)?.referralId;
    const up = await courierDown(world.pool);
    const accepts = [`/cases/${caseId}/referrals/${ofCase}`, `/cases/${other}/referrals/${ofOther}`];
    for (const path of accepts) expect((await world.as('visitator-varde').post(`${path}/acceptance`)).status).toBe(201);
    const stranger = new OwnDevice(world, 'another device');
    await stranger.opens();
    const noes = [
      await stranger.enters('aaaa-bbbb-cccc-dddd'),
      await stranger.enters(unused),
      await device.sends('/log', written),
      await device.sends('/evidence/uploads', { size: 5 }),
      await device.enters(code),
    ];
    expect(noes.map(({ status }) => status)).toEqual(noes.map(() => 404));
    expect(new Set(noes.map(bytesOf)).size).toBe(1);
    expect(await given('visitator', other, 'unused')).toBeUndefined();
    expect((await world.as('visitator').post(`/cases/${caseId}/own-access`, giving)).status).toBe(404);
    await up();
    await world.settled();
  });

  it('is given anew by the second, on the device that she has, and what she wrote is hers', async () => {
    expect(await page('visitator-varde')).not.toHaveProperty('ownAccess');
    const { items } = JSON.parse((await get('visitator-varde', '/timeline')).text) as {
      items: readonly { type: string; codes: object }[];
    };
    expect(items.find(({ type }) => type === 'OwnAccessEnded')?.codes).toMatchObject({ reason: 'handed-over' });
    code = (await given('visitator-varde', caseId, 'second')) ?? '';
    expect((await device.enters(code)).status).toBe(201);
    const after = words('after she moved', [varde, police]);
    expect((await device.sends('/log', { ...written, text: after })).status).toBe(201);
    const chat = Buffer.from(`12.05 ${words('her chat', [varde, police])}\n`.repeat(9));
    const file = await sendsFile(chat, { kind: 'message', obtained: 'export', filename: 'chat.txt', entry: receipt });
    expect(file.status).toBe(201);
    const earlier = await entrySaying('visitator-varde', before);
    expect(earlier).toMatchObject({ byHerself: true, evidence: [expect.any(String) as unknown] });
    expect(await entrySaying('visitator-varde', after)).toMatchObject({ byHerself: true });
    expect((await page('visitator-varde')).evidence.map(({ byHerself }) => byHerself)).toEqual([true, true, true]);
    expect((await entrySaying('case-officer', after))?.byHerself).toBe(true);
  });

  it('tells in the file that he can read neither that she wrote it herself, nor at what hour', async () => {
    const { entryRef } = (await entrySaying('visitator-varde', before))!;
    await told('visitator-varde', `/log/${entryRef}/audience`, {
      audience: 'perpetrator',
      reason: 'asked-by-affected',
    });
    const { text } = await get('case-officer', '/bundle?edition=perpetrator');
    world.canaries.delivered(HIM, 'bundle', text);
    const his = JSON.parse(text) as Bundle;
    expect(his.chronology.map(({ tellings }) => tellings[0]?.recordedAt)).toEqual(['2026-03-02', '2026-03-02']);
    expect(text).not.toMatch(/byHerself|[us]-[a-z2-7]{26}|egen adgang/i);
    const theirs = JSON.parse((await get('case-officer', '/bundle?edition=police')).text) as Bundle;
    expect(theirs.chronology[0]?.tellings[0]?.recordedAt).toBe('2026-03-02T08:00:00.000Z');
    expect(world.canaries.reached(HIM).toSorted()).toEqual(['before she moved', 'by staff']);
  });

  it('says on the paper for the journal that she wrote it, and not by what way', async () => {
    const { raw, headers } = await get('visitator-varde', '/journal.pdf?part=log');
    prints.push(headers['x-request-id'] ?? '');
    const text = (await textOf(raw)).replaceAll('\n', ' ');
    world.canaries.delivered(varde, 'journal', text);
    expect(text).toContain('Skrevet af: Den udsatte selv');
    expect(text).not.toMatch(/egen adgang|\(affected\)/i);
  });

  it('names the second municipality to nobody else, in no byte', () => {
    const toHer = world.handedOut.handed.filter(({ party }) => party === HERS || party === 'another device');
    // To whom one can write, every device is told in the same bytes: hers before she moved, the other one after.
    const [help, others] = [true, false].map((is) => toHer.filter(({ path }) => (path === '/api/own/help') === is));
    expect(help?.map(({ party }) => party)).toEqual([HERS, 'another device']);
    expect(new Set(help?.map(({ exchange }) => bytesOf(exchange))).size).toBe(1);
    const ofHers = others?.map(({ exchange }) => exchange.bytes) ?? [];
    expect(ofHers.length).toBeGreaterThan(10);
    const named = (all: readonly string[], names: readonly string[]) =>
      all.filter((bytes) => names.some((name) => bytes.includes(name)));
    const second = ['Varde', 'municipality:0573'];
    expect(named(world.handedOut.bytesOf(police), second)).toEqual([]);
    expect(named(ofHers, [...second, 'Esbjerg', 'municipality:0561'])).toEqual([]);
    expect(world.canaries.reached(HERS)).toEqual([]);
  });

  it('proves itself', () => proves(world, { atTheDoor: prints, byTheDesk: 1 }));
});

interface Sent {
  readonly caseId: string;
  readonly referralId: string;
}
