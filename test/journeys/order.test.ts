import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, proves, startWorld, type World } from '../world';
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
  witness,
} from './telling';
import type { Dossier, Lists, Log, Page } from './police-answers';
import { centre, family, police, visitation } from './units';

const given = ['identity', 'reach', 'log-text', 'witness', 'narrative', 'police-ref'];
const opening = ['identity', 'reach', 'log-text', 'witness'];
const [warning, service] = ['2026-03-09T06:10:00.000Z', '2026-03-09T07:40:00.000Z'];
const lastDay = '2026-04-20';

describe('story 1 from acceptance on: report, order, breach', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let neighbour: string;
  let reportId: string;
  let orderId: string;
  let breachId: string;
  let toPolice: string;
  let atCentre: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const entries: Record<string, string> = {};

  const home = (name: string) => world.canaries.words(name, [visitation]);
  const both = (name: string, ...others: readonly string[]) =>
    world.canaries.words(name, [visitation, police, ...others]);
  const page = (who: string, path = '') => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const file = async (who: string) => JSON.parse((await page(who)).text) as Page;
  const inbox = (who: string) => world.as(who).asks<Lists>('/inbox');
  const worklist = () => world.as('visitator').asks<Lists>('/worklist');
  const logOf = async (who: string, name: string) =>
    (JSON.parse((await page(who, '/log')).text) as Log).items.find(({ entryRef }) => entryRef === entries[name]);
  const dossier = async (query = '') =>
    JSON.parse((await page('case-officer', `/breaches/${breachId}/dossier${query}`)).text) as Dossier;
  const refused = async (who: string, path: string, body: object) => {
    const { status, text } = await world.as(who).post(`/cases/${caseId}${path}`, body);
    return [status, (JSON.parse(text) as { type: string }).type];
  };
  const typesTo = async (who: string) =>
    (await feedOf(world.as(who))).map(({ type }) => type.replace(/^dk\.vaern\.(.*)\.v1$/, '$1'));
  const logs = async (name: string, body: object, who = 'visitator') => {
    entries[name] = await told(who, '/log', incident(him, { audience: 'police', text: both(name), ...body }));
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'order' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = await told('visitator', '/persons', affected({ name: both('affected name', centre, family) }));
    await told(
      'visitator',
      `/persons/${her}/safe-reach`,
      safeReach(her, { personId: undefined, value: both('safe reach', centre, family) }),
    );
    him = await told('visitator', '/persons', perpetrator({ name: both('perpetrator name', family) }));
    neighbour = await told(
      'visitator',
      '/persons',
      witness({ name: both('witness name'), phones: [both('witness phone')] }),
    );
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    await logs('before', { occurredFrom: '2026-02-20T17:30:00.000Z' });
    await logs('for support', { audience: 'support', text: home('support entry') });
    const consentId = await told('visitator', '/consents', consent([police], ['report', 'order'], given));
    toPolice = await told(
      'visitator',
      '/referrals',
      onConsent(consentId, { to: police, purpose: 'report', fieldSets: given, summary: both('summary') }),
    );
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    const toCentre = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const counselled = {
      to: centre,
      purpose: 'counselling',
      fieldSets: ['identity'],
      summary: world.canaries.words('to the centre', [visitation, centre]),
    };
    atCentre = await told('visitator', '/referrals', onConsent(toCentre, counselled));
    await told('counsellor', `/referrals/${atCentre}/acceptance`);
    const children = { to: family, purpose: 'children', fieldSets: ['identity'], legalBasis: 'child-protection' };
    const summary = world.canaries.words('to the family unit', [visitation, family]);
    const atFamily = await told('visitator', '/referrals', onDuty({ ...children, summary }));
    await told('family-counsellor', `/referrals/${atFamily}/acceptance`);
  }, 120_000);
  afterAll(() => world.stop());

  it('the report is prepared with her, and names no entry that is for support only', async () => {
    const body = { summary: both('report summary'), entries: [entries.before] };
    expect(await refused('visitator', '/reports', { ...body, entries: [entries['for support']] })).toEqual([
      422,
      '/problems/entry-not-for-police',
    ]);
    reportId = await told('visitator', '/reports', body);
    expect(await file('case-officer')).toMatchObject({ reports: [{ reportId, filed: false }] });
    expect(world.canaries.reached(police)).toContain('report summary');
  });

  it('the police file it with their journal number; others only say how they know', async () => {
    const provisions = ['straffeloven-242'];
    expect(await refused('visitator', `/reports/${reportId}/filing`, { provisions })).toEqual([
      422,
      '/problems/say-how-known',
    ]);
    await told('case-officer', `/reports/${reportId}/filing`, { provisions, journalNumber: both('journal number') });
    expect(await file('case-officer')).toMatchObject({
      reports: [{ filed: true, filings: [{ knownFrom: 'police' }] }],
    });
    expect((await page('visitator')).text).toContain('straffeloven-242');
    expect(world.canaries.reached(visitation)).toContain('journal number');
    expect(await file('counsellor')).toMatchObject({ reports: [] });
  });

  it('an order is requested, and waits in the inbox of the police and on the worklist of the home', async () => {
    await world.at('2026-03-05T10:00:00.000Z');
    const request = { kind: 'no-contact', against: him, fieldSets: opening, legalBasis: 'crime-prevention' };
    expect(await refused('visitator', '/orders', { ...request, policeUnit: 'police:1465/intake' })).toEqual([
      422,
      '/problems/police-not-in-case',
    ]);
    orderId = await told('visitator', '/orders', { ...request, policeUnit: police });
    const line = { orderId, status: 'requested', inForce: false };
    expect((await inbox('intake-officer')).orders).toMatchObject([{ ...line, toUs: true }]);
    expect((await worklist()).orders).toMatchObject([{ ...line, toUs: false }]);
    expect((await inbox('counsellor')).orders).toEqual([]);
  });

  it('only the police decide, and within the limits of its kind', async () => {
    const issue = { from: '2026-03-06', to: '2031-03-07' };
    expect(await refused('case-officer', `/orders/${orderId}/issue`, issue)).toEqual([422, '/problems/order-too-long']);
    const deny = { reason: 'conditions-not-met', knownFrom: 'affected-says' };
    expect(await refused('visitator', `/orders/${orderId}/denial`, deny)).toEqual([422, '/problems/police-decide']);
    await told('case-officer', `/orders/${orderId}/issue`, { ...issue, to: lastDay });
    expect(await file('visitator')).toMatchObject({
      orders: [{ status: 'issued', until: lastDay }],
      orderInForce: false,
    });
    for (const who of ['counsellor', 'family-counsellor']) expect((await file(who)).orders).toEqual([]);
  });

  it('may be broken by what is in the log: that says so to those who know of the order, and to nobody else', async () => {
    await logs('on the day before', { occurredFrom: '2026-03-05T09:00:00.000Z', possibleBreachOf: orderId });
    for (const who of ['visitator', 'case-officer'])
      expect(await logOf(who, 'on the day before')).toMatchObject({ possibleBreachOf: orderId });
    const counselled = await logOf('counsellor', 'on the day before');
    expect(counselled).toMatchObject({ behaviours: ['home-visit'], byHerself: false });
    expect(counselled).not.toHaveProperty('possibleBreachOf');
    const guess = incident(him, { audience: 'support', possibleBreachOf: orderId });
    expect(await refused('counsellor', '/log', guess)).toEqual([404, '/problems/not-found']);
    await feedOf(world.as('counsellor'));
    for (const party of [centre, `${centre} (feed)`])
      expect(world.handedOut.bytesOf(party).filter((bytes) => bytes.includes(orderId))).toEqual([]);
  });

  it('is not served before she was tried to be warned', async () => {
    const plan = { personId: him, kind: 'service', when: service, doNotCall: false };
    const visit = await told('case-officer', '/approaches', plan);
    await world.at(service);
    expect(await refused('case-officer', `/orders/${orderId}/service`, { at: service })).toEqual([
      422,
      '/problems/warn-first',
    ]);
    await told('case-officer', `/approaches/${visit}/warnings`, { reached: true, at: warning });
  });

  it('is in force from its service on: family unit and centre learn until when, and no more', async () => {
    await told('case-officer', `/orders/${orderId}/service`, { at: service });
    expect((await file('case-officer')).approaches).toMatchObject([{ kind: 'service', status: 'made' }]);
    for (const who of ['visitator', 'case-officer', 'counsellor', 'family-counsellor']) {
      const { orderInForce, orderUntil, orders } = await file(who);
      expect([orderInForce, orderUntil, orders[0]?.status]).toEqual([true, lastDay, 'served']);
    }
    const lifeTo = async (who: string) => (await file(who)).orders[0]?.life.map(({ type }) => type);
    expect(await lifeTo('counsellor')).toEqual(['OrderServed']);
    expect(await lifeTo('family-counsellor')).toEqual(['OrderServed']);
    expect(await lifeTo('visitator')).toEqual(['OrderRequested', 'OrderIssued', 'OrderServed']);
    expect(await world.as('centre-manager').asks('/dashboard')).toMatchObject({
      orders: { inForce: 1, endsSoon: 0 },
      breachesReported: 0,
    });
    expect((await worklist()).orders).toEqual([]);
  });

  it('keeps the police told when their referral is completed', async () => {
    const report = both('completion');
    await told('case-officer', `/referrals/${toPolice}/completion`, { outcome: 'report-filed', report });
    expect(await world.as('case-officer').asks<object>('/cases?limit=1')).toMatchObject({
      items: [{ caseId, orderInForce: true, orderUntil: lastDay }],
    });
    await logs('after completion', { occurredFrom: '2026-03-09T06:00:00.000Z' });
    expect((await page('case-officer', '/log')).text).toContain(entries['after completion']);
  });

  it('he breaks it: what happened is logged, by her, a neighbour and the police', async () => {
    await world.at('2026-03-12T08:00:00.000Z');
    await logs('at her door', {
      occurredFrom: '2026-03-11T20:15:00.000Z',
      possibleBreachOf: orderId,
      witnesses: [{ personId: neighbour, saw: both('what the neighbour saw') }],
      effect: home('effect'),
    });
    const { audience: _, ...correction } = incident(him, {
      reason: 'wrong-time',
      occurredFrom: '2026-03-11T21:15:00.000Z',
      possibleBreachOf: orderId,
      text: both('correction'),
      witnesses: [{ personId: neighbour, saw: both('what the neighbour saw, corrected') }],
    });
    await told('visitator', `/log/${entries['at her door']}/corrections`, correction);
    await logs('her reply', { occurredFrom: '2026-03-11T21:30:00.000Z', direction: 'reply', channels: ['sms'] });
    await logs('seen by a patrol', { occurredFrom: '2026-03-11T21:40:00.000Z', toldBy: 'police' }, 'case-officer');
    for (const who of ['visitator', 'case-officer', 'counsellor'])
      expect(await logOf(who, 'at her door')).toMatchObject({ possibleBreachOf: orderId });
    await logs('calls that week', { occurredFrom: '2026-03-07T08:00:00.000Z', occurredTo: '2026-03-11T20:00:00.000Z' });
    await logs('the day of its service', { occurredFrom: '2026-03-09T11:00:00.000Z', precision: 'day' });
    await logs('for support, too', { audience: 'support', text: home('another support entry') });
  });

  it('the breach is reported, and the hub confirms the order', async () => {
    breachId = await told('visitator', '/breaches', {
      orderId,
      by: 'affected',
      entries: [entries['at her door'], entries.before],
      fieldSets: opening,
      legalBasis: 'report-of-crime',
      knownFrom: 'police',
    });
    expect((await inbox('case-officer')).breaches).toMatchObject([{ breachId, toUs: true, orderUnconfirmed: false }]);
    expect((await worklist()).breaches).toMatchObject([{ breachId, toUs: false }]);
    expect(await file('counsellor')).toMatchObject({ breachReported: true, breaches: [{ breachId }] });
    expect((await page('counsellor')).text).not.toContain(entries['at her door']);
    expect(await file('family-counsellor')).toMatchObject({ breachReported: false, breaches: [] });
    expect(await world.as('centre-manager').asks('/dashboard')).toMatchObject({ breachesReported: 1 });
  });

  it('the dossier builds itself, each entry with its proof, corrections and her reply in sight', async () => {
    const all = await dossier();
    expect(all).toMatchObject({
      period: { from: service, to: '2026-04-20T22:00:00.000Z' },
      order: { status: 'served' },
      breach: { orderUnconfirmed: false },
      missing: [],
    });
    expect(
      all.chronology.map(({ entryRef, withinPeriod, alleged, possibleBreach, corrected, reply, byPolice }) => [
        entryRef,
        withinPeriod,
        alleged,
        possibleBreach,
        corrected,
        reply,
        byPolice,
      ]),
    ).toEqual([
      [entries['calls that week'], undefined, false, false, false, false, false],
      [entries['the day of its service'], undefined, false, false, false, false, false],
      [entries['at her door'], true, true, true, true, false, false],
      [entries['her reply'], true, false, false, false, true, false],
      [entries['seen by a patrol'], true, false, false, false, false, true],
    ]);
    expect(all.outsidePeriod.map(({ entryRef, withinPeriod }) => [entryRef, withinPeriod])).toEqual([
      [entries.before, false],
    ]);
    expect(all.witnesses).toMatchObject([{ personId: neighbour, saw: [entries['at her door']] }]);
    const [first, corrected] = all.chronology[2]!.tellings;
    expect([first?.type, corrected?.type, first?.by?.role]).toEqual([
      'IncidentLogged',
      'IncidentCorrected',
      'visitator',
    ]);
    const words = all.chronology.flatMap(({ tellings }) => tellings).flatMap((telling) => telling.words);
    expect(words.length).toBeGreaterThan(5);
    expect(words.every(({ salt, commitment }) => salt !== '' && commitment.length === 43)).toBe(true);
    expect(world.canaries.reached(police)).toEqual(
      expect.arrayContaining([
        'what the neighbour saw',
        'correction',
        'seen by a patrol',
        'witness phone',
        'safe reach',
      ]),
    );
  });

  it('comes page by page, without losing or doubling an entry', async () => {
    const first = await dossier('?limit=3');
    const second = await dossier(`?limit=3&after=${first.next}`);
    expect([...first.chronology, ...second.chronology].map(({ entryRef }) => entryRef)).toEqual(
      ['calls that week', 'the day of its service', 'at her door', 'her reply', 'seen by a patrol'].map(
        (name) => entries[name],
      ),
    );
    expect([second.next, second.outsidePeriod]).toEqual([undefined, []]);
  });

  it('says what the breach rests on that the police may not read any more', async () => {
    await told('visitator', `/log/${entries.before}/audience`, { audience: 'support', reason: 'asked-by-affected' });
    expect(await dossier()).toMatchObject({ missing: [entries.before], outsidePeriod: [] });
  });

  it('opens to the officer of the case alone, signed for', async () => {
    const path = `/breaches/${breachId}/dossier`;
    expect((await page('intake-officer', path)).status).toBe(404);
    expect((await page('case-officer-fyn', path)).status).toBe(404);
    expect((await page('case-officer', `/breaches/${orderId}/dossier`)).status).toBe(404);
    for (const who of ['visitator', 'counsellor']) {
      const agency = who === 'visitator' ? 'municipality' : 'centre';
      expect((await world.as(who).get(`/api/${agency}/cases/${caseId}${path}`, { purpose: 'case-work' })).status).toBe(
        404,
      );
      expect((await world.as(who).get(`/api/police/cases/${caseId}${path}`, { purpose: 'case-work' })).status).toBe(
        403,
      );
    }
    expect((await world.as('case-officer').get(`/cases/${caseId}${path}`, { purpose: 'supervision' })).status).toBe(
      404,
    );
  });

  it('is assessed by the police, and no more a matter at hand', async () => {
    await told('case-officer', `/breaches/${breachId}/assessment`, { outcome: 'charged' });
    expect((await inbox('case-officer')).breaches).toEqual([]);
    expect(await file('visitator')).toMatchObject({
      breachReported: false,
      breaches: [{ assessed: { outcome: 'charged' } }],
    });
    expect((await page('counsellor')).text).not.toContain('charged');
  });

  it('must be answered before its home closes the case', async () => {
    const reason = 'plan-completed';
    expect(await refused('visitator', '/closure', { reason })).toEqual([422, '/problems/still-running']);
  });

  it('warns before it ends: on the lists of home, police and centre', async () => {
    await world.at('2026-04-05T12:00:00.000Z');
    expect((await worklist()).orders).toEqual([]);
    await world.at('2026-04-06T12:00:00.000Z');
    for (const { orders } of [await worklist(), await inbox('case-officer'), await inbox('counsellor')])
      expect(orders).toMatchObject([{ orderId, endsSoon: true, inForce: true, until: lastDay }]);
    expect(await world.as('centre-manager').asks('/dashboard')).toMatchObject({ orders: { inForce: 1, endsSoon: 1 } });
  });

  it('expires with its last day, once, though the clock stood still for a week; the police are told no more', async () => {
    await world.at('2026-04-20T21:59:59.000Z');
    await world.tick();
    expect(await file('visitator')).toMatchObject({ orderInForce: true });
    await world.at('2026-04-27T08:00:00.000Z');
    expect(await file('visitator')).toMatchObject({ orderInForce: false, orders: [{ status: 'served' }] });
    await world.tick();
    await world.tick();
    for (const who of ['visitator', 'counsellor', 'family-counsellor'])
      expect(await file(who)).toMatchObject({ orderInForce: false, orders: [{ status: 'expired' }] });
    const toThePolice = await typesTo('feed-client');
    expect(toThePolice.filter((type) => type === 'order-expired')).toHaveLength(1);
    expect(toThePolice.at(-1)).toBe('access-ended');
    await told('visitator', '/log', incident(him, { audience: 'police', text: home('after the end') }));
    expect(await typesTo('feed-client')).toEqual(toThePolice);
    expect((await dossier()).period).toEqual({ from: service, to: '2026-04-20T22:00:00.000Z' });
  });

  it('is no matter at hand for whoever is told no more of it', async () => {
    const { orderId: later } = await recorded('eviction');
    expect((await inbox('counsellor')).orders).toMatchObject([{ orderId: later, endsSoon: true }]);
    await told('counsellor', `/referrals/${atCentre}/completion`, { outcome: 'helped', report: 'Afsluttet.' });
    expect((await inbox('counsellor')).orders).toEqual([]);
    expect(await file('counsellor')).toMatchObject({ orderInForce: false });
    expect(await world.as('centre-manager').asks('/dashboard')).toMatchObject({ orders: { inForce: 0, endsSoon: 0 } });
    expect((await worklist()).orders).toMatchObject([{ orderId: later }]);
  });

  it('proves itself', () => proves(world));

  const recorded = async (kind: string) => {
    const known = { kind, against: him, from: '2026-04-21', to: '2026-05-01', knownFrom: 'document-seen' };
    return { orderId: await told('visitator', '/orders/known', { ...known, servedAt: '2026-04-21T10:00:00.000Z' }) };
  };
});
