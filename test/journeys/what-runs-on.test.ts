import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courierDown, holdingsOf, proves, startWorld, type World } from '../world';
import {
  affected,
  consent,
  incident,
  onConsent,
  onDuty,
  opens,
  perpetrator,
  safeReach,
  stalking,
  step,
  trains,
} from './telling';
import { centre, coordination, family, police, varde, visitation } from './units';

const [ten, noon] = ['2026-03-05T10:00:00.000Z', '2026-03-05T12:00:00.000Z'];
const everyone = [visitation, varde, police, centre];
const homes = [visitation, varde];

interface Waiting {
  readonly hitId: string;
}
interface Page {
  readonly standing: string;
  readonly addressHits: readonly { readonly hitId: string; readonly decision?: string }[];
  readonly coordinators: readonly object[];
  readonly familyUnit: { readonly involvements: readonly { readonly involvementId: string; readonly unit: string }[] };
  readonly approaches: readonly { readonly approachId: string; readonly ours: boolean; readonly status: string }[];
  readonly holds: readonly { readonly approachId: string }[];
  readonly evidence: readonly { readonly evidenceId: string; readonly readable: boolean }[];
  readonly orders: readonly { readonly orderId: string; readonly status: string }[];
  readonly breaches: readonly { readonly breachId: string }[];
  readonly orderInForce: boolean;
}
interface Lists {
  readonly addressHits: readonly Waiting[];
  readonly approaches: readonly { readonly approachId: string }[];
  readonly orders: readonly object[];
  readonly breaches: readonly { readonly breachId: string }[];
  readonly actions: readonly object[];
}

/** A short MP4 as a camera writes it, with words in it that stand for what it shows. */
const videoWith = (words: string) =>
  Buffer.concat([
    Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1'),
    Buffer.alloc(4_000, 7),
    Buffer.from(words),
  ]);

describe('what runs when a case is handed over', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let entry: string;
  let late: string;
  let evidenceId: string;
  let orderId: string;
  let breachId: string;
  let hearing: string;
  let call: string;
  let involvementId: string;
  let handOver: string;
  let video: Buffer;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, readers: readonly string[], text?: string) => world.canaries.words(name, readers, text);
  const get = (who: string, path = '') => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const page = async (who: string) => JSON.parse((await get(who)).text) as Page;
  const worklist = (who: string) => world.as(who).asks<Lists>('/worklist');
  const textIn = async (who: string, ref: string) => {
    const { items } = JSON.parse((await get(who, '/log')).text) as {
      items: readonly { entryRef: string; words: readonly { class: string }[] }[];
    };
    return items.find(({ entryRef }) => entryRef === ref)?.words.filter((one) => one.class === 'log-text').length;
  };
  const keepsVideo = async () => {
    const { text } = await world.as('visitator').post(`/cases/${caseId}/evidence/uploads`, { size: video.length });
    const { uploadId } = JSON.parse(text) as { uploadId: string };
    await world
      .as('visitator')
      .sendsBytes(`/cases/${caseId}/evidence/uploads/${uploadId}`, video, { 'Upload-Offset': '0' });
    const about = { uploadId, kind: 'video', obtained: 'own-camera', audience: 'police' };
    return told('visitator', '/evidence', { ...about, filename: `${words('file name', [...homes, police])}.mp4` });
  };
  const asksFor = async (who: string, to: string, terms: object, path = '/referrals') => {
    const id = await told('visitator', path, { to, ...terms });
    await told(who, `/referrals/${id}/acceptance`);
    return id;
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'what runs on' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: words('contact', homes) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const told2all = [...everyone, family, coordination];
    const her = await told(
      'visitator',
      '/persons',
      affected({
        name: words('her name', told2all),
        address: { street: 'Kanarievænget 37', postcode: '6700', town: 'Esbjerg' },
      }),
    );
    const reach = safeReach(her, { personId: undefined, value: words('safe reach', told2all) });
    await told('visitator', `/persons/${her}/safe-reach`, reach);
    him = await told(
      'visitator',
      '/persons',
      perpetrator({ name: words('his name', [...homes, police, family, coordination]) }),
    );
    const child = { capacities: ['child'], minor: true, guardians: [her, him], knowsOfCase: 'no' };
    const name = words('the child', [...homes, family, coordination, police]);
    const childId = await told('visitator', '/persons', { ...affected({}), ...child, name });
    await told('visitator', '/screenings', stalking(him, words('reasons', [...homes, coordination])));
    await told('visitator', '/children', { children: [childId] });
    video = videoWith(words('what the video shows', [...homes, police]));
  }, 60_000);
  afterAll(() => world.stop());

  it('is this: coordination, the family unit and the centre; an order, a breach, a file; who calls him; what waits', async () => {
    const informing = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
    involvementId = await told('visitator', '/family-unit/informing', informing);
    const summary = words('to coordination', [...homes, coordination]);
    const asked = { purpose: 'coordination', legalBasis: 'authority-need', fieldSets: ['identity'] };
    await asksFor('coordinator', coordination, { ...onDuty({ summary }), ...asked });
    const contact = { scope: 'adult', coordinator: 'demo-coordinator', deputy: 'demo-coordinator-deputy' };
    await told('coordinator', '/coordinators', contact);
    const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const counselled = { purpose: 'counselling', fieldSets: ['identity'] };
    const toCentre = onConsent(consentId, {
      ...counselled,
      summary: words('to the centre', [...homes, coordination, centre]),
    });
    await asksFor('counsellor', centre, toCentre);
    const fieldSets = ['identity', 'log-text', 'evidence'];
    const toPolice = words('to the police', [...homes, coordination, police]);
    const referralId = await asksFor(
      'case-officer',
      police,
      onDuty({ purpose: 'protection', fieldSets, summary: toPolice }),
    );
    evidenceId = await keepsVideo();
    await told('visitator', `/evidence/${evidenceId}/hand-over`, { referralId });
    entry = await told(
      'visitator',
      '/log',
      incident(him, {
        audience: 'police',
        text: words('by her door', [...homes, coordination, police], 'Han stod ved Kanarievænget 37'),
      }),
    );
    const request = { kind: 'no-contact', against: him, fieldSets: ['identity'], legalBasis: 'crime-prevention' };
    orderId = await told('visitator', '/orders', { ...request, policeUnit: police });
    await told('case-officer', `/orders/${orderId}/issue`, { from: '2026-03-02', to: '2027-03-02' });
    await told('case-officer', `/orders/${orderId}/service`, {
      at: '2026-03-02T08:00:00.000Z',
      urgencyReason: 'evidence-at-risk',
    });
    const broken = {
      orderId,
      by: 'affected',
      entries: [entry],
      fieldSets: ['identity'],
      legalBasis: 'report-of-crime',
    };
    breachId = await told('visitator', '/breaches', { ...broken, knownFrom: 'police' });
    const plan = { personId: him, doNotCall: true };
    hearing = await told('case-officer', '/approaches', { ...plan, kind: 'hearing', when: ten });
    call = await told('visitator', '/approaches', { ...plan, kind: 'family-call', when: noon });
    expect((await page('counsellor')).holds.map(({ approachId }) => approachId).toSorted()).toEqual(
      [hearing, call].toSorted(),
    );
    expect((await worklist('visitator')).addressHits).toHaveLength(1);
    expect(await textIn('case-officer', entry)).toBe(0);
  });

  it('goes over with the answer; what the new home writes before anybody carries it is searched with keys still on the way', async () => {
    const summary = words('to the second', homes);
    const terms = onDuty({ purpose: 'hand-over', legalBasis: 'authority-need', fieldSets: [], summary });
    handOver = await told('visitator', '/referrals', { ...terms, to: varde });
    const up = await courierDown(world.pool);
    const { status } = await world.as('visitator-varde').post(`/cases/${caseId}/referrals/${handOver}/acceptance`);
    expect(status).toBe(201);
    const text = words('at her door again', [varde, police], 'Igen ved Kanarievænget');
    const body = incident(him, { audience: 'police', text });
    const logged = await world.as('visitator-varde').post(`/cases/${caseId}/log`, body);
    expect(logged.status).toBe(201);
    late = (JSON.parse(logged.text) as { id: string }).id;
    for (const who of ['visitator', 'coordinator', 'family-counsellor'])
      expect([who, (await get(who)).status]).toEqual([who, 404]);
    await up();
    await world.settled();
    expect(await textIn('case-officer', late)).toBe(0);
    expect((await worklist('visitator-varde')).addressHits).toHaveLength(2);
  });

  it('ends for whoever of the old home had a part in it', async () => {
    for (const who of ['visitator', 'visitator-deputy', 'coordinator', 'coordinator-deputy', 'family-counsellor'])
      expect([who, (await get(who)).status]).toEqual([who, 404]);
    for (const unit of [visitation, coordination, family]) expect(await holdingsOf(world, unit, caseId)).toEqual([]);
    const { addressHits, approaches, orders, breaches, actions } = await worklist('visitator');
    expect([addressHits, approaches, orders, breaches, actions]).toEqual([[], [], [], [], []]);
    expect((await worklist('family-counsellor')).approaches).toEqual([]);
    expect((await get('visitator', `/evidence/${evidenceId}`)).status).toBe(404);
    for (const who of ['case-officer', 'counsellor', 'visitator-varde'])
      expect((await page(who)).coordinators).toMatchObject([{ endReason: 'referral-over' }]);
  });

  it('is the new home’s: it has the file, sees the order in force and the breach, and calls off what the old one planned', async () => {
    const ours = await page('visitator-varde');
    expect(ours).toMatchObject({
      standing: 'home',
      orderInForce: true,
      orders: [{ orderId, status: 'served' }],
      breaches: [{ breachId }],
      evidence: [{ evidenceId, readable: true }],
    });
    const opened = await get('visitator-varde', `/evidence/${evidenceId}`);
    expect(opened.raw.equals(video)).toBe(true);
    expect(Object.fromEntries(ours.approaches.map(({ approachId, ours: own }) => [approachId, own]))).toEqual({
      [hearing]: false,
      [call]: true,
    });
    expect((await worklist('visitator-varde')).approaches.map(({ approachId }) => approachId)).toEqual([call]);
    const { status } = await world
      .as('visitator-varde')
      .post(`/cases/${caseId}/approaches/${hearing}/cancellation`, { reason: 'not-needed' });
    expect(status).toBe(422);
    await told('visitator-varde', `/approaches/${call}/cancellation`, { reason: 'not-needed' });
    expect((await page('counsellor')).holds.map(({ approachId }) => approachId)).toEqual([hearing]);
  });

  it('is the police’s as before: the file, the order, the breach, and their own way to him', async () => {
    const theirs = await page('case-officer');
    expect(theirs).toMatchObject({
      standing: 'police',
      orderInForce: true,
      breaches: [{ breachId }],
      evidence: [{ evidenceId, readable: true }],
    });
    expect((await get('case-officer', `/evidence/${evidenceId}`)).raw.equals(video)).toBe(true);
    await told('case-officer', `/approaches/${hearing}/warnings`, { reached: true });
    await told('case-officer', `/breaches/${breachId}/assessment`, { outcome: 'charged' });
    expect(await page('visitator-varde')).toMatchObject({ breaches: [{ assessed: { outcome: 'charged' } }] });
  });

  it('waits there to be decided, by the new home alone', async () => {
    const [first, second] = (await worklist('visitator-varde')).addressHits;
    for (const hit of [first, second])
      await told('visitator-varde', `/address-hits/${hit?.hitId}/decision`, {
        decision: 'tell',
        reason: 'recipient-knows',
      });
    expect([await textIn('case-officer', entry), await textIn('case-officer', late)]).toEqual([1, 1]);
    expect((await worklist('visitator-varde')).addressHits).toEqual([]);
  });

  it('begins anew for the children: the new home informs its own family unit, which learns nothing of the first', async () => {
    const informing = { classes: ['identity'], legalBasis: 'child-protection', affectedInformed: 'before' };
    const again = await told('visitator-varde', '/family-unit/informing', informing);
    const { familyUnit } = await page('visitator-varde');
    const open = familyUnit.involvements.filter((one) => !('endedAt' in one));
    expect(again).not.toBe(involvementId);
    expect(open.map((one) => one.involvementId)).toContain(again);
    expect((await get('family-counsellor')).status).toBe(404);
  });

  it('proves itself', () => proves(world, { byTheDesk: 1 }));
});
