import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, proves, startWorld, type World } from '../world';
import {
  affected,
  consent,
  onConsent,
  onDuty,
  opens,
  perpetrator,
  stalking,
  step,
  trains,
  type ReferralLine,
  type Worklist,
} from './telling';
import { centre, funen, police, visitation } from './units';

const [sent, dueInFunen, forwarded, due] = [
  '2026-03-06T09:00:00.000Z',
  '2026-03-09T09:00:00.000Z',
  '2026-03-06T13:00:00.000Z',
  '2026-03-09T13:00:00.000Z',
];
const fieldSets = ['identity', 'reach'];

describe('the clock', () => {
  let world: World;
  let caseId: string;
  let toFunen: string;
  let toPolice: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const page = (who: string, path = '') => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const inboxOf = async (who: string) => (await world.as(who).asks<{ items: readonly ReferralLine[] }>('/inbox')).items;

  /** Which units are shown as the owner of a referral's next step, by whoever sees the referral; exactly one, and all agree. */
  async function owner(referralId: string): Promise<string> {
    const { ours, theirs } = await world.as('visitator').asks<Worklist>('/worklist');
    const lists = {
      [visitation]: [...ours, ...theirs],
      [police]: await inboxOf('intake-officer'),
      [funen]: await inboxOf('intake-officer-fyn'),
      [centre]: await inboxOf('counsellor'),
    };
    const seen = Object.entries(lists).flatMap(([unit, lines]) =>
      lines
        .filter((line) => line.referralId === referralId)
        .map((line) => ({ unit, line, isTheirs: line.nextIs === (line.toUs ? 'recipient' : 'sender') })),
    );
    expect(seen).toHaveLength(2);
    expect(new Set(seen.map(({ line }) => `${line.nextIs} ${line.overdue}`)).size).toBe(1);
    const owners = seen.filter(({ isTheirs }) => isTheirs).map(({ unit }) => unit);
    expect(owners).toHaveLength(1);
    expect(ours.some((line) => line.referralId === referralId)).toBe(owners[0] === visitation);
    return `${owners[0]}${seen[0]?.line.overdue ? ', overdue' : ''}`;
  }
  const lineOf = async (who: string, referralId: string) =>
    (await world.as(who).asks<Worklist>('/worklist')).ours.find((line) => line.referralId === referralId);
  const overdueTold = async () =>
    (await feedOf(world.as('visitator'))).filter(({ type }) => type === 'dk.vaern.referral-overdue.v1').length;

  beforeAll(async () => {
    world = await startWorld({ seed: 'clock', from: '2026-03-06T08:00:00.000Z' });
    await trains(world);
  });
  afterAll(() => world.stop());

  it('begins on a Friday with an urgent referral to the wrong district', async () => {
    ({ caseId } = await opens(world, 'visitator', { relation: 'stranger', text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('affected name', police) }));
    const him = await told(
      'visitator',
      '/persons',
      perpetrator({ identityStatus: 'suspected', relation: 'stranger', name: words('perpetrator name', police) }),
    );
    await told('visitator', '/screenings', stalking(him, words('reasons')));
    await world.at(sent);
    const consentId = await told('visitator', '/consents', consent([police, funen], ['report'], fieldSets));
    toFunen = await told(
      'visitator',
      '/referrals',
      onConsent(consentId, {
        to: funen,
        purpose: 'report',
        urgency: 'urgent',
        fieldSets,
        summary: words('summary to Funen', funen, police),
      }),
    );
    expect(await inboxOf('intake-officer-fyn')).toMatchObject([{ referralId: toFunen, respondBy: dueInFunen }]);
    expect(await owner(toFunen)).toBe(funen);
  });

  it('is asked about and answered, while it is with the wrong district', async () => {
    await world.at(forwarded);
    const question = { question: words('question of Funen', funen, police) };
    const questionId = await told('intake-officer-fyn', `/referrals/${toFunen}/questions`, question);
    const answer = words('answer to Funen', funen, police);
    await told('visitator', `/referrals/${toFunen}/information`, { questionId, answer });
    expect(await owner(toFunen)).toBe(funen);
  });

  it('goes on to the right district on the same consent, and is gone from the wrong one', async () => {
    await page('intake-officer-fyn');
    await told('intake-officer-fyn', `/referrals/${toFunen}/forwarding`, {
      to: police,
      reason: 'wrong-district',
      summary: words('forwarded', police, funen),
    });
    expect(await inboxOf('intake-officer-fyn')).toEqual([]);
    expect((await page('intake-officer-fyn')).status).toBe(404);
    const [line] = await inboxOf('intake-officer');
    expect(line).toMatchObject({ caseId, status: 'sent', respondBy: due, urgency: 'urgent' });
    toPolice = line?.referralId ?? '';
    expect(await owner(toPolice)).toBe(police);
    expect(world.canaries.reached(funen)).toEqual(['summary to Funen', 'question of Funen', 'answer to Funen']);
  });

  it('brings the sender’s summary, the question and the answer along', async () => {
    const read = await page('intake-officer');
    const { referrals } = JSON.parse(read.text) as { referrals: readonly ReferralLine[] };
    expect(referrals.map(({ referralId, toUs, status, nextIs }) => [referralId, toUs, status, nextIs])).toEqual([
      [toFunen, false, 'forwarded', 'nobody'],
      [toPolice, true, 'sent', 'recipient'],
    ]);
    const said = ['summary to Funen', 'question of Funen', 'answer to Funen', 'forwarded'];
    expect(world.canaries.reached(police)).toEqual(said);
    expect(await inboxOf('intake-officer')).toHaveLength(1);
  });

  it('is not overdue a moment before its time, weekend and all', async () => {
    await world.at('2026-03-09T12:59:59.000Z');
    await world.tick();
    expect(await owner(toPolice)).toBe(police);
    expect(await overdueTold()).toBe(0);
  });

  it('is overdue when it is, once, and back with the sender on both worklists', async () => {
    await world.at(due);
    await world.tick();
    await world.tick();
    expect(await owner(toPolice)).toBe(`${visitation}, overdue`);
    expect(await overdueTold()).toBe(1);
  });

  it('is back by name, with the deputy: of whoever sent it, not of whoever sent it on', async () => {
    const sender = { account: 'demo-visitator' };
    expect(await lineOf('visitator', toPolice)).toMatchObject({ mine: true, sender });
    expect(await lineOf('visitator-deputy', toPolice)).toMatchObject({ mine: false, sender });
    await world.as('visitator-deputy').does('/nudges', { address: 'jonas@demo.example' });
    const wish = { address: 'mette@demo.example', deputy: 'demo-visitator-deputy' };
    await world.as('visitator').does('/nudges', wish);
    expect((await lineOf('visitator', toPolice))?.sender).toEqual({ ...sender, deputy: 'demo-visitator-deputy' });
    const { referrals } = JSON.parse((await page('visitator')).text) as { referrals: readonly ReferralLine[] };
    expect(referrals.map((line) => line.sender?.account)).toEqual([undefined, 'demo-visitator']);
  });

  it('names nobody to the unit that did not answer', async () => {
    const read = [await world.as('intake-officer').get('/inbox'), await page('intake-officer')];
    for (const { status, text } of read) expect([status, text]).toEqual([200, expect.not.stringContaining('demo-')]);
  });

  it('is the recipient’s again once it is taken on', async () => {
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    expect(await owner(toPolice)).toBe(police);
    expect((await page('case-officer')).status).toBe(200);
    expect((await page('visitator')).text).not.toContain('"sender":');
    expect(world.canaries.reached(police)).toEqual(world.canaries.names(police));
  });

  it('stands still while the sender owes an answer', async () => {
    const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], fieldSets));
    const terms = {
      to: centre,
      purpose: 'counselling',
      urgency: 'urgent',
      fieldSets,
      summary: words('summary to the centre', centre),
    };
    const toCentre = await told('visitator', '/referrals', onConsent(consentId, terms));
    await world.at('2026-03-09T15:00:00.000Z');
    const questionId = await told('counsellor', `/referrals/${toCentre}/questions`, {
      question: words('question', centre),
    });
    expect(await owner(toCentre)).toBe(visitation);
    await world.at('2026-03-11T15:00:00.000Z');
    await world.tick();
    expect(await owner(toCentre)).toBe(visitation);
    await told('visitator', `/referrals/${toCentre}/information`, { questionId, answer: words('answer', centre) });
    expect(await owner(toCentre)).toBe(centre);
    expect(await inboxOf('counsellor')).toMatchObject([{ respondBy: '2026-03-12T13:00:00.000Z' }]);
    await page('counsellor');
    await world.at('2026-03-12T13:00:00.000Z');
    await world.tick();
    expect(await owner(toCentre)).toBe(`${visitation}, overdue`);
    expect(await world.as('centre-manager').asks('/dashboard')).toMatchObject({
      waiting: {
        total: 1,
        byUrgency: { acute: 0, urgent: 1, normal: 0 },
        byAge: { today: 0, days1to2: 0, days3to7: 1, over7: 0 },
        longestDays: 3,
      },
      overdue: [{ referralId: toCentre }],
      open: 0,
    });
  });

  it('goes back to the sender where the consent does not cover the right district', async () => {
    const consentId = await told('visitator', '/consents', consent([funen], ['protection'], ['identity']));
    const terms = {
      to: funen,
      purpose: 'protection',
      fieldSets: ['identity'],
      summary: words('second summary', funen),
    };
    const referralId = await told('visitator', '/referrals', onConsent(consentId, terms));
    const forward = await world
      .as('intake-officer-fyn')
      .post(`/cases/${caseId}/referrals/${referralId}/forwarding`, { to: police, reason: 'wrong-district' });
    expect([forward.status, forward.text]).toEqual([422, expect.stringContaining('/problems/forward-beyond-consent')]);
    expect(await owner(referralId)).toBe(funen);
    await told('intake-officer-fyn', `/referrals/${referralId}/decline`, { reason: 'not-ours' });
    const { ours } = await world.as('visitator').asks<Worklist>('/worklist');
    expect(ours).toContainEqual(expect.objectContaining({ referralId, status: 'declined', nextIs: 'sender' }));
    expect((await page('intake-officer-fyn')).status).toBe(404);
  });

  it('does not run while offices are closed: an acute one is its sender’s until they open', async () => {
    const [monday, dueOnMonday] = ['2026-03-16T07:00:00.000Z', '2026-03-16T09:00:00.000Z'];
    await world.at('2026-03-13T14:59:59.000Z');
    const acute = async () => (await world.as('visitator').asks<{ acute: object }>('/clocks')).acute;
    expect(await acute()).toEqual({ respondBy: '2026-03-13T16:59:59.000Z' });
    await world.at('2026-03-13T15:00:00.000Z');
    expect(await acute()).toEqual({ respondBy: dueOnMonday, opensAt: monday });
    const summary = words('acute summary', police);
    const terms = onDuty({ to: police, purpose: 'protection', urgency: 'acute', fieldSets: ['identity'], summary });
    const { text } = await world.as('visitator').post(`/cases/${caseId}/referrals`, terms);
    await world.settled();
    const { id, opensAt } = JSON.parse(text) as { id: string; opensAt: string };
    expect(opensAt).toBe(monday);
    expect(await owner(id)).toBe(visitation);
    expect(await lineOf('visitator', id)).toMatchObject({ mine: true, sender: { account: 'demo-visitator' } });
    const line = (await inboxOf('intake-officer')).find(({ referralId }) => referralId === id);
    expect(line).toMatchObject({ opensAt: monday, respondBy: dueOnMonday, overdue: false, nextIs: 'sender' });
    expect(line).not.toHaveProperty('sender');
    await world.at('2026-03-16T06:59:59.999Z');
    await world.tick();
    expect(await owner(id)).toBe(visitation);
    const before = await overdueTold();
    await world.at(monday);
    expect(await owner(id)).toBe(police);
    await world.at('2026-03-16T08:59:59.999Z');
    await world.tick();
    expect(await owner(id)).toBe(police);
    await world.at(dueOnMonday);
    await world.tick();
    expect(await owner(id)).toBe(`${visitation}, overdue`);
    expect(await overdueTold()).toBe(before + 1);
  });

  it('ends a consent on its last day, and what rests on it', async () => {
    const until = '2026-03-20';
    const consentId = await told('visitator', '/consents', { ...consent([funen], ['order'], ['identity']), until });
    const terms = { to: funen, purpose: 'order', fieldSets: ['identity'], summary: words('third summary', funen) };
    const referralId = await told('visitator', '/referrals', onConsent(consentId, terms));
    await told('case-officer-fyn', `/referrals/${referralId}/acceptance`);
    await world.at('2026-03-20T22:59:59.000Z');
    await world.tick();
    expect((await page('case-officer-fyn', '/timeline')).status).toBe(200);
    await world.at('2026-03-20T23:00:00.000Z');
    await world.tick();
    expect((await page('case-officer-fyn', '/timeline')).status).toBe(404);
    expect((await feedOf(world.as('feed-client-fyn'))).at(-1)).toMatchObject({
      data: { ground: referralId, reason: 'consent-expired' },
    });
  });

  it('proves itself', () => proves(world));
});
