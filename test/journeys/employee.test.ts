import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atTheDoor, courierDown, feedOf, holdingsOf, partsIn, proves, startWorld, type World } from '../world';
import { doesNotExist, finds, opensRestricted, trainsSafety, type CaseLine, type Lists } from './restricted';
import {
  affected,
  consent,
  contact,
  incident,
  onConsent,
  onDuty,
  opens,
  perpetrator,
  stalking,
  step,
  trains,
} from './telling';
import { centre, namedCentre, namedPolice, police, safety, visitation } from './units';

interface File {
  readonly standing: string;
  readonly restriction?: { readonly reason: string; readonly excluded: readonly string[] };
  readonly conversations: readonly { readonly words: readonly object[] }[];
}

/** Story 4. */
type Waiting = Readonly<Record<'orders' | 'breaches' | 'addressHits', readonly CaseLine[]>>;

describe('an employee who is stalked', () => {
  let world: World;
  let caseId: string;
  let receipts: readonly string[];
  let him: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const hers = (name: string, ...others: readonly string[]) => world.canaries.words(name, [safety, ...others]);
  const page = (who: string, of = caseId) => world.as(who).get(`/cases/${of}`, { purpose: 'case-work' });
  const file = async (who: string, of = caseId) => JSON.parse((await page(who, of)).text) as File;
  const phone = '00 00 12 77';
  /** How many orders, breaches and hits of the case wait on somebody's worklist. */
  const waiting = async (who: string) => {
    const { orders, breaches, addressHits } = await world.as(who).asks<Waiting>('/worklist');
    return [orders, breaches, addressHits].map((lines) => lines.filter((line) => line.caseId === caseId).length);
  };
  const colleagues = ['visitator', 'visitator-deputy', 'coordinator', 'family-counsellor'];

  beforeAll(async () => {
    world = await startWorld({ seed: 'employee' });
    await trains(world);
    await trainsSafety(world);
  }, 60_000);
  afterAll(() => world.stop());

  it('may have been met with a single incident, of which nobody else is told and in which nobody is named', async () => {
    const once = { channels: ['in-person'], behaviours: ['threat'], followUp: ['talk'] };
    const safe = world.as('employee-safety');
    for (const occurredOn of ['2026-02-01', '2026-02-20'])
      await safe.does('/episodes', { ...once, occurredOn }, occurredOn);
    await world.settled();
    const { items } = await safe.asks<{ items: readonly object[] }>('/episodes');
    expect(items).toMatchObject([
      { ...once, occurredOn: '2026-02-20' },
      { ...once, occurredOn: '2026-02-01' },
    ]);
    expect((await world.as('visitator').get('/episodes')).status).toBe(403);
    expect(await world.as('employee-safety-varde').asks('/episodes')).toEqual({ items: [] });
    const { rows } = await world.pool.query<{ recipient: string }>(
      `select recipient from ledger.notice where type = 'BoundaryCrossed'`,
    );
    expect(rows.map(({ recipient }) => recipient)).toEqual([safety, safety]);
  });

  it('is reported as anybody is: the receipt says no more than any', async () => {
    const reports = async (more: object) => {
      const answer = await world.as('frontline').post('/contacts', contact({ text: hers('contact'), ...more }));
      const { receipt } = JSON.parse(answer.text) as { receipt: string };
      return { receipt, shape: `${answer.status} ${answer.text.replace(receipt, '…')}`, length: receipt.length };
    };
    const her = await reports({ affectedIsEmployee: 'yes' });
    const another = await reports({ text: world.canaries.words('another contact', [visitation]) });
    expect({ ...her, receipt: '' }).toEqual({ ...another, receipt: '' });
    receipts = [her.receipt, another.receipt];
    await world.settled();
    for (const receipt of receipts)
      expect(await world.as('frontline').asks(`/contacts/${receipt}`)).toEqual({ received: true, handled: false });
  });

  it('is restricted from the first append: those who look after employees have the case, and nobody else', async () => {
    const { toScreen, toClear } = await world.as('employee-safety').asks<Lists>('/worklist');
    expect(toScreen).toMatchObject([{ restricted: { reason: 'employee', certain: true } }]);
    expect(toClear).toEqual([]);
    caseId = toScreen[0]!.caseId;
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    expect((await page('employee-safety-deputy')).status).toBe(200);
    await doesNotExist(world, caseId, { people: colleagues, machines: ['visitator'] });
    expect(await holdingsOf(world, visitation, caseId)).toEqual([]);
    const { rows } = await world.pool.query('select from ledger.notice where case_id = $1 and recipient <> $2', [
      caseId,
      safety,
    ]);
    expect(rows).toEqual([]);
  });

  it('is screened and helped there', async () => {
    const phones = [phone];
    await told('employee-safety', '/persons', affected({ name: hers('affected name', namedPolice), phones }));
    him = await told('employee-safety', '/persons', perpetrator({ name: hers('his name', namedPolice) }));
    await told('employee-safety', '/screenings', stalking(him, hers('reasons')));
    await told('employee-safety', '/log', incident(him, { text: hers('entry', namedPolice) }));
    expect(await finds(world, 'employee-safety', { phone: phones[0] })).toEqual([caseId]);
    expect(await finds(world, 'visitator', { phone: phones[0] })).toEqual([]);
    expect((await file('employee-safety')).standing).toBe('restricted');
    expect(world.canaries.reached(safety)).toContain('affected name');
    await world.settled();
    expect(await world.as('frontline').asks(`/contacts/${receipts[0]}`)).toEqual({ received: true, handled: true });
  });

  it('is told to no colleague, though somebody of the home would', async () => {
    const terms = { purpose: 'children', fieldSets: [], legalBasis: 'child-protection', summary: 'Et barn hører det.' };
    const { status, text } = await world
      .as('employee-safety')
      .post(`/cases/${caseId}/referrals`, onDuty({ ...terms, to: 'municipality:0561/family' }));
    expect([status, (JSON.parse(text) as { type: string }).type]).toEqual([422, '/problems/no-such-unit']);
  });

  it('is referred to the police, where it comes to those alone whom restricted cases are told to', async () => {
    const preview = await world
      .as('employee-safety')
      .asks<{ items: readonly unknown[] }>(
        `/cases/${caseId}/referrals/preview?to=${police}&purpose=protection&legalBasis=crime-prevention&fieldSets=identity`,
        { purpose: 'case-work' },
      );
    expect(preview.items.length).toBeGreaterThan(2);
    const fieldSets = ['identity', 'log-text'];
    const summary = hers('summary to the police', namedPolice);
    const terms = onDuty({ to: police, purpose: 'protection', fieldSets, summary });
    const referral = await told('employee-safety', '/referrals', terms);
    await doesNotExist(world, caseId, {
      people: ['case-officer', 'intake-officer', 'case-officer-fyn', 'counsellor'],
      machines: ['feed-client', 'feed-client-fyn', 'counsellor'],
    });
    const inbox = await world.as('named-officer').asks<{ items: readonly object[] }>('/inbox');
    expect(inbox.items).toMatchObject([{ referralId: referral, toUs: true, status: 'sent' }]);
    await told('named-officer', `/referrals/${referral}/acceptance`);
    expect((await page('named-officer-deputy')).status).toBe(200);
    expect((await world.as('named-officer').get(`/cases/${caseId}/log`, { purpose: 'case-work' })).status).toBe(200);
    expect(world.canaries.reached(namedPolice)).toEqual(world.canaries.names(namedPolice));
    expect((await file('named-officer')).restriction).toBeUndefined();
  });

  it('is referred to the centre on her consent, which names the centre as any does', async () => {
    const consentId = await told('employee-safety', '/consents', consent([centre], ['counselling'], ['identity']));
    const summary = hers('summary to the centre', namedCentre);
    const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary };
    await told('employee-safety', '/referrals', onConsent(consentId, terms));
    expect((await page('named-counsellor')).status).toBe(200);
    expect((await world.as('named-counsellor').get('/feed')).status).toBe(403);
    await doesNotExist(world, caseId, { people: ['counsellor'], machines: ['counsellor'] });
    await told('employee-safety', `/consents/${consentId}/withdrawal`, {
      by: 'affected',
      how: 'phone',
      pressureAsked: 'asked-none',
    });
    await doesNotExist(world, caseId, { people: ['named-counsellor'] });
  });

  it('is kept from a reader who turns out to be a party, at once and in every list', async () => {
    expect((await page('employee-safety-deputy')).status).toBe(200);
    const known = { kind: 'no-contact', against: him, from: '2026-03-01', to: '2027-03-01' };
    await told('employee-safety', '/orders/known', { ...known, knownFrom: 'document-seen' });
    const entry = await told('employee-safety', '/log', incident(him, { text: `Han ringer på ${phone}.` }));
    const breach = { by: 'affected', fieldSets: [], legalBasis: 'report-of-crime', knownFrom: 'document-seen' };
    await told('employee-safety', '/breaches', { ...breach, entries: [entry], policeUnit: police });
    expect(await waiting('employee-safety-deputy')).toEqual([1, 1, 1]);
    const relative = { capacities: ['relative'], identityStatus: 'known', addressProtection: 'none' };
    await told('employee-safety', '/persons', { ...relative, phones: ['00 00 56 21'] });
    await doesNotExist(world, caseId, { people: ['employee-safety-deputy'] });
    expect(await finds(world, 'employee-safety-deputy', { phone: '00 00 56 21' })).toEqual([]);
    expect(await finds(world, 'employee-safety', { phone: '00 00 56 21' })).toEqual([caseId]);
    expect((await file('employee-safety')).restriction).toMatchObject({ reason: 'employee', excluded: [/^s-/] });
  });

  it('proves itself', () => proves(world));
});

describe('a case that becomes restricted', () => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let courierUp: () => Promise<void>;
  let kept: Awaited<ReturnType<typeof feedOf>>;

  const [before, after] = ['00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000012'];
  const both = (name: string, ...others: readonly string[]) =>
    world.canaries.words(name, [visitation, safety, ...others]);
  const page = (who: string, of = caseId) => world.as(who).get(`/cases/${of}`, { purpose: 'case-work' });
  const file = async (who: string, of = caseId) => JSON.parse((await page(who, of)).text) as File;
  const lines = async (who: string) => (await world.as(who).asks<{ items: readonly CaseLine[] }>('/cases')).items;

  beforeAll(async () => {
    world = await startWorld({ seed: 'becomes restricted' });
    await trains(world);
    await trainsSafety(world);
    ({ caseId } = await opens(world, 'frontline', { text: both('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = await told('visitator', '/persons', affected({ name: both('affected name', police, namedPolice) }));
    const him = await told('visitator', '/persons', perpetrator({ name: both('his name', police, namedPolice) }));
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    await told('visitator', '/conversations', {
      with: her,
      channel: 'phone',
      reached: true,
      note: both('note at home'),
    });
    const fieldSets = ['identity'];
    const summary = both('summary to the police', police, namedPolice);
    const terms = onDuty({ to: police, purpose: 'protection', fieldSets, summary });
    const referral = await told('visitator', '/referrals', terms);
    await told('case-officer', `/referrals/${referral}/acceptance`);
    const note = world.canaries.words('note of the police', [police, namedPolice]);
    await told('case-officer', '/conversations', { with: her, channel: 'in-person', reached: true, note });
    kept = await feedOf(world.as('visitator'));
  }, 60_000);
  afterAll(() => world.stop());

  const opensAtTheDoor = (requestId: string) =>
    atTheDoor(world, world.as('visitator'), { caseId, parts: partsIn(kept), requestId });

  it('is gone for its home unit and for the ordinary police when it is answered, though nobody carries it', async () => {
    expect(await opensAtTheDoor(before)).toBeGreaterThan(3);
    courierUp = await courierDown(world.pool);
    const conflict = { reason: 'conflict-of-interest', mustNotKnow: ['demo-visitator-deputy'] };
    const { status } = await world.as('visitator').post(`/cases/${caseId}/restriction`, conflict);
    expect(status).toBe(201);
    await doesNotExist(world, caseId, { people: ['visitator', 'visitator-deputy', 'case-officer', 'intake-officer'] });
    expect(await opensAtTheDoor(after)).toBe(0);
  });

  it('is carried: named readers have it whole, at home and in the police, with the notes of those it passed from', async () => {
    await courierUp();
    await world.settled();
    expect(await holdingsOf(world, visitation, caseId)).toEqual([]);
    expect(await holdingsOf(world, police, caseId)).toEqual([]);
    expect((await world.pool.query('select from vault.pending_bars()')).rows).toEqual([]);
    const [home, there] = [await file('employee-safety'), await file('named-officer')];
    expect(home.restriction).toMatchObject({ reason: 'conflict-of-interest', excluded: [/^s-/] });
    expect(home.conversations.map(({ words }) => words.length)).toEqual([1, 0]);
    expect(there.conversations).toMatchObject([{ words: [{ class: 'note' }] }]);
    for (const unit of [safety, namedPolice]) expect(world.canaries.reached(unit)).toEqual(world.canaries.names(unit));
    await doesNotExist(world, caseId, { people: ['visitator', 'case-officer'] });
    await told('named-officer', '/dangers', { sign: 'threat', by: 'other', text: both('danger', namedPolice) });
    await told('employee-safety', '/wishes', { report: 'yes' });
  });

  it('comes back to the ordinary units when everybody left out is said to be no party, and only then', async () => {
    const { excluded = [] } = (await file('employee-safety')).restriction ?? {};
    const refused = await world
      .as('employee-safety')
      .post(`/cases/${caseId}/restriction/end`, { reason: 'no-conflict' });
    expect([refused.status, (JSON.parse(refused.text) as { type: string }).type]).toEqual([
      422,
      '/problems/party-is-staff',
    ]);
    await told('employee-safety', '/restriction/end', { reason: 'no-conflict', noParty: excluded });
    await doesNotExist(world, caseId, { people: ['employee-safety', 'named-officer'] });
    for (const unit of [safety, namedPolice]) expect(await holdingsOf(world, unit, caseId)).toEqual([]);
    expect((await file('visitator')).conversations.map(({ words }) => words.length)).toEqual([1, 0]);
    expect((await file('case-officer')).conversations).toMatchObject([{ words: [{ class: 'note' }] }]);
    expect((await lines('visitator')).map((line) => line.caseId)).toContain(caseId);
    expect((await lines('visitator')).find((line) => line.caseId === caseId)).not.toHaveProperty('restricted');
    await told('visitator', '/wishes', { report: 'not-yet' });
  });

  it('is restricted again, and back, as often as it must be', async () => {
    await told('visitator', '/restriction', { reason: 'protection' });
    await doesNotExist(world, caseId, { people: ['visitator', 'case-officer'] });
    expect((await page('employee-safety')).status).toBe(200);
    await told('employee-safety', '/restriction/end', { reason: 'protection-over' });
    expect((await page('visitator')).status).toBe(200);
    expect((await page('case-officer')).status).toBe(200);
  });

  it('proves itself', async () => {
    await proves(world, { atTheDoor: [before] });
  });
});

describe('a contact of which nobody knows whether staff are parties', () => {
  let world: World;
  beforeAll(async () => (world = await startWorld({ seed: 'unknown' })), 60_000);
  afterAll(() => world.stop());

  it('is restricted until somebody has cleared it, and then an ordinary case', async () => {
    const text = world.canaries.words('contact', [safety, visitation]);
    const caseId = await opensRestricted(world, 'frontline', { perpetratorIsStaff: 'unknown', text });
    const lists = () => world.as('employee-safety').asks<Lists>('/worklist');
    expect((await lists()).toClear).toMatchObject([
      { caseId, restricted: { reason: 'staff-as-perpetrator', certain: false } },
    ]);
    await doesNotExist(world, caseId, { people: ['visitator'], machines: ['visitator'] });
    await step(world, caseId)(world.as('employee-safety'), '/restriction/end', { reason: 'not-staff' });
    expect(await lists()).toMatchObject({ toScreen: [], toClear: [] });
    const { toScreen } = await world.as('visitator').asks<Lists>('/worklist');
    expect(toScreen).toMatchObject([{ caseId }]);
    expect((await world.as('visitator').get(`/cases/${caseId}`, { purpose: 'case-work' })).text).toContain(text);
  });

  it('is restricted for certain, once it is known', async () => {
    const caseId = await opensRestricted(world, 'frontline', { affectedIsEmployee: 'unknown' });
    await step(world, caseId)(world.as('employee-safety'), '/restriction', { reason: 'employee' });
    expect((await world.as('employee-safety').asks<Lists>('/worklist')).toClear).toEqual([]);
    await doesNotExist(world, caseId, { people: ['visitator'], machines: ['visitator'] });
  });

  it('proves itself', () => proves(world));
});
