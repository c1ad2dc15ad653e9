import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, holdingsOf, proves, startWorld, type World } from '../world';
import { affected, consent, incident, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, funen, police, visitation } from './units';

interface Lists {
  readonly orders: readonly { readonly orderId: string; readonly decisionOverdue: boolean }[];
  readonly breaches: readonly { readonly breachId: string; readonly orderUnconfirmed: boolean }[];
}
interface Dossier {
  readonly period?: object;
  readonly order?: object;
  readonly chronology: readonly { readonly entryRef: string; readonly withinPeriod?: boolean }[];
}

const reported = { by: 'affected', fieldSets: ['log-text'], legalBasis: 'report-of-crime', knownFrom: 'affected-says' };

describe('orders that the hub learns of late', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let entry: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const page = (who: string, path = '') => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const inbox = (who: string) => world.as(who).asks<Lists>('/inbox');
  const refused = async (who: string, path: string, body: object) => {
    const { status, text } = await world.as(who).post(`/cases/${caseId}${path}`, body);
    return [status, (JSON.parse(text) as { type: string }).type];
  };
  const typesTo = async (who: string) =>
    (await feedOf(world.as(who))).map(({ type }) => type.replace(/^dk\.vaern\.(.*)\.v1$/, '$1'));

  const begins = async (name: string) => {
    ({ caseId } = await opens(world, 'visitator', { relation: 'acquaintance', text: words(`${name} contact`) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words(`${name} affected`) }));
    him = await told('visitator', '/persons', perpetrator({ name: words(`${name} perpetrator`) }));
  };
  const logs = (name: string, ...others: readonly string[]) =>
    told('visitator', '/log', incident(him, { audience: 'police', text: words(name, ...others) }));

  beforeAll(async () => {
    world = await startWorld({ seed: 'unconfirmed' });
    await trains(world);
  });
  afterAll(() => world.stop());

  describe('one that she says there is', () => {
    let breachId: string;
    const referral = (to: string) => ({
      to,
      purpose: 'protection',
      legalBasis: 'crime-prevention',
      noConsentReason: 'legal-duty',
      affectedInformed: 'before',
      urgency: 'urgent',
      fieldSets: [],
    });

    it('opens the way to the police before a screening', async () => {
      await begins('hearsay');
      expect(await refused('visitator', '/referrals', { ...referral(police), summary: 'Haster.' })).toEqual([
        422,
        '/problems/screen-first',
      ]);
      const order = { kind: 'no-contact', against: him, from: '2025-03-03', to: '2030-03-03' };
      expect(await refused('visitator', '/orders/known', order)).toEqual([422, '/problems/say-how-known']);
      const over = { ...order, to: '2025-03-09', servedAt: '2025-03-10T09:00:00.000Z', knownFrom: 'document-seen' };
      expect(await refused('visitator', '/orders/known', over)).toEqual([422, '/problems/order-ends-before-service']);
      await told('visitator', '/orders/known', {
        ...order,
        servedAt: '2025-03-10T09:00:00.000Z',
        knownFrom: 'affected-says',
        area: words('area', police),
      });
      const summary = words('hearsay summary', police);
      await told('visitator', '/referrals', { ...referral(police), summary });
      expect(await world.as('visitator').asks('/cases?limit=1')).toMatchObject({
        items: [{ caseId, orderInForce: true, orderUntil: '2030-03-03' }],
      });
    });

    it('and its breach is accepted by a district that never heard of the case, and flagged', async () => {
      entry = await logs('hearsay entry', funen);
      await told('visitator', '/log', incident(him, { audience: 'support', text: words('hearsay support') }));
      breachId = await told('visitator', '/breaches', { ...reported, entries: [entry], policeUnit: funen });
      expect((await inbox('intake-officer-fyn')).breaches).toMatchObject([{ breachId, orderUnconfirmed: true }]);
      expect((await inbox('intake-officer')).breaches).toEqual([]);
    });

    it('has a dossier all the same: the whole log that may be told, for nobody can say when the order held', async () => {
      const read = await page('intake-officer-fyn', `/breaches/${breachId}/dossier`);
      const { period, order, chronology } = JSON.parse(read.text) as Dossier;
      expect([period, order]).toEqual([undefined, undefined]);
      expect(chronology.map(({ entryRef, withinPeriod }) => [entryRef, withinPeriod])).toEqual([[entry, undefined]]);
      expect(world.canaries.reached(funen)).toEqual(['hearsay entry']);
      expect((await page('case-officer-fyn', `/breaches/${breachId}/dossier`)).status).toBe(404);
    });

    it('ends with its assessment: the district keeps what it was told, and is told no more', async () => {
      await told('intake-officer-fyn', `/breaches/${breachId}/assessment`, { outcome: 'insufficient' });
      expect((await typesTo('feed-client-fyn')).slice(-2)).toEqual(['breach-assessed', 'access-ended']);
      const before = await holdingsOf(world, funen, caseId);
      await logs('after the assessment');
      expect(await holdingsOf(world, funen, caseId)).toEqual(before);
      expect(before).toContain(`log-text breach:${breachId}`);
      expect((await page('intake-officer-fyn')).status).toBe(404);
      expect((await page('intake-officer-fyn', '/timeline')).status).toBe(200);
    });
  });

  describe('a provisional one, and a consent that is withdrawn', () => {
    let consentId: string;
    let provisional: string;
    let final: string;

    it('is requested by the police of themselves, for no more words than they were given', async () => {
      await begins('provisional');
      await told('visitator', '/screenings', stalking(him, words('provisional reasons')));
      consentId = await told('visitator', '/consents', consent([police], ['order'], ['log-text']));
      const terms = { to: police, purpose: 'order', fieldSets: ['log-text'] };
      const summary = words('provisional summary', police);
      const referralId = await told('visitator', '/referrals', onConsent(consentId, { ...terms, summary }));
      await told('case-officer', `/referrals/${referralId}/acceptance`);
      const order = { kind: 'provisional-no-contact', against: him, legalBasis: 'crime-prevention' };
      expect(await refused('case-officer', '/orders', { ...order, fieldSets: ['log-text', 'identity'] })).toEqual([
        422,
        '/problems/beyond-own-access',
      ]);
      provisional = await told('case-officer', '/orders', { ...order, fieldSets: ['log-text'] });
      await told('case-officer', `/orders/${provisional}/issue`, {
        from: '2026-03-02',
        area: words('his way', police),
      });
      await told('case-officer', `/orders/${provisional}/service`, {
        at: '2026-03-02T07:30:00.000Z',
        urgencyReason: 'life-in-danger',
      });
      expect((await inbox('case-officer')).orders).toMatchObject([
        { orderId: provisional, decideBy: '2026-05-01', decisionOverdue: false },
      ]);
    });

    it('goes on when she withdraws her consent, on a basis of its own, with its officer', async () => {
      await logs('before the withdrawal', police);
      await told('visitator', `/consents/${consentId}/withdrawal`, {
        by: 'affected',
        how: 'phone',
        pressureAsked: 'asked-none',
      });
      const held = await holdingsOf(world, police, caseId);
      expect(new Set(held.map((one) => one.split(' ')[1]))).toEqual(new Set([`order:${provisional}`]));
      await logs('after the withdrawal', police);
      expect((await page('case-officer', '/log')).status).toBe(200);
      expect((await page('intake-officer', '/log')).status).toBe(404);
      expect((await page('case-officer', '?open=place')).text).toContain(provisional);
      expect(world.canaries.reached(police)).toEqual(
        expect.arrayContaining(['before the withdrawal', 'after the withdrawal', 'his way']),
      );
    });

    it('has a clock of sixty days from its service', async () => {
      await world.at('2026-05-01T12:00:00.000Z');
      expect((await inbox('case-officer')).orders).toMatchObject([{ orderId: provisional, decisionOverdue: false }]);
      await world.at('2026-05-02T12:00:00.000Z');
      await world.tick();
      expect((await inbox('case-officer')).orders).toMatchObject([{ orderId: provisional, decisionOverdue: true }]);
    });

    it('lapses with the final decision', async () => {
      const anew = { kind: 'no-contact', fieldSets: ['log-text'], legalBasis: 'crime-prevention' };
      final = await told('case-officer', `/orders/${provisional}/request`, anew);
      await told('case-officer', `/orders/${final}/issue`, { from: '2026-05-02', to: '2031-05-02' });
      const { orders } = JSON.parse((await page('case-officer')).text) as {
        orders: { orderId: string; status: string }[];
      };
      expect(Object.fromEntries(orders.map(({ orderId, status }) => [orderId, status]))).toEqual({
        [provisional]: 'revoked',
        [final]: 'issued',
      });
      await told('case-officer', `/orders/${final}/service`, { urgencyReason: 'evidence-at-risk' });
    });

    it('runs on with the police when the home closes its case', async () => {
      const writes = (name: string) =>
        told('case-officer', '/log', incident(him, { audience: 'police', text: words(name, police) }));
      const answered = [{ running: final, answer: 'runs-on' }];
      await told('visitator', '/closure', { reason: 'asked-by-affected', answered });
      const breach = { ...reported, orderId: final, entries: [await writes('reported later')] };
      await told('case-officer', '/breaches', breach);
      expect((await inbox('case-officer')).breaches).toMatchObject([{ orderUnconfirmed: false }]);
    });
  });

  it('told the centre nothing', () => {
    expect(world.canaries.reached(centre)).toEqual([]);
  });

  it('proves itself', () => proves(world));
});
