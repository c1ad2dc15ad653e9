import { beforeAll, expect, it } from '@jest/globals';
import { feedOf, proves, verified, wordsIn, type FeedEvent, type World } from '../world';
import {
  affected,
  consent,
  incident,
  onConsent,
  opens,
  perpetrator,
  safeReach,
  stalking,
  step,
  trains,
  witness,
  type ReferralLine,
  type Worklist,
} from './telling';
import { centre, police, visitation } from './units';

const fieldSets = ['identity', 'reach', 'log-text', 'place', 'witness', 'narrative', 'effect'];
const terms = { to: police, purpose: 'report', fieldSets, addressReason: 'home-safety', urgency: 'urgent' };

interface PreviewItem {
  readonly factId: string;
  readonly sent?: { readonly words: readonly { class: string; person: string }[] };
  readonly accepted?: { readonly words: readonly { class: string; person: string }[] };
}

/** Story 1, up to acceptance by the police. `also`: what holds besides, in the world it is told in. */
export function theColleague(
  start: () => Promise<World>,
  also: (world: World) => Promise<void> = async () => undefined,
) {
  let world: World;
  let caseId: string;
  let receipt: string;
  let referralId: string;
  let previewed: readonly PreviewItem[];
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const home = (name: string, text?: string) => world.canaries.words(name, [visitation], text);
  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const page = (who: string, path = '') => world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const inboxOf = async (who: string) => (await world.as(who).asks<{ items: readonly ReferralLine[] }>('/inbox')).items;

  beforeAll(async () => {
    world = await start();
    await trains(world);
  }, 60_000);

  it('begins with a contact that frontline reports, for a receipt and nothing else', async () => {
    const words = { relation: 'colleague', text: both('contact'), phones: [home('contact reach')] };
    ({ caseId, receipt } = await opens(world, 'frontline', words));
    expect(receipt).toMatch(/^[a-z2-7]{26}$/);
    expect(await world.as('frontline').asks(`/contacts/${receipt}`)).toEqual({ received: true, handled: false });
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
  });

  it('is described, screened and logged by the visitation', async () => {
    await world.at('2026-03-02T13:30:00.000Z');
    const her = await told(
      'visitator',
      '/persons',
      affected({
        addressProtection: 'protected',
        name: both('affected name'),
        born: world.canaries.given('affected born', [visitation, police], '1936-04-17'),
        cpr: world.canaries.given('affected cpr', [visitation], '1704364711'),
        address: { street: home('affected street', 'Kanarievænget'), postcode: '6700', town: home('affected town') },
        phones: [both('affected phone')],
        worksAt: home('affected works at'),
        notInterpretedBy: home('affected note'),
      }),
    );
    await told(
      'visitator',
      `/persons/${her}/safe-reach`,
      safeReach(her, {
        personId: undefined,
        value: both('safe reach'),
        window: both('safe reach window'),
        neverUse: [both('never use')],
      }),
    );
    const him = await told(
      'visitator',
      '/persons',
      perpetrator({ name: both('perpetrator name'), worksAt: both('perpetrator works at') }),
    );
    const neighbour = await told(
      'visitator',
      '/persons',
      witness({ name: both('witness name'), phones: [both('witness phone')] }),
    );
    await told('visitator', '/wishes', { report: 'yes' });
    await told('visitator', '/screenings', stalking(him, both('screening reasons')));
    await world.at('2026-03-03T08:40:00.000Z');
    const entry = await told(
      'visitator',
      '/log',
      incident(him, {
        audience: 'police',
        text: both('entry'),
        senderIdentifier: both('entry sender'),
        place: both('entry place'),
        effect: both('entry effect'),
        witnesses: [{ personId: neighbour, saw: both('entry witness') }],
      }),
    );
    const { audience: _audience, ...corrected } = incident(him, {
      reason: 'wrong-time',
      text: both('correction'),
      effect: both('correction effect'),
    });
    await told('visitator', `/log/${entry}/corrections`, corrected);
    await told(
      'visitator',
      '/log',
      incident(him, { audience: 'support', text: home('support entry'), place: home('support place') }),
    );
    await told('visitator', '/dangers', { sign: 'threat', by: 'affected', about: him, text: both('danger') });
    expect(await world.as('frontline').asks(`/contacts/${receipt}`)).toEqual({ received: true, handled: true });
  });

  it('shows its whole words to the visitation, against a stated purpose', async () => {
    expect((await world.as('visitator').get(`/cases/${caseId}`)).status).toBe(400);
    const all = await page('visitator', '?open=address,place,cpr');
    expect(all.status).toBe(200);
    expect((await page('visitator', '/log')).status).toBe(200);
    expect(world.canaries.reached(visitation)).toEqual(
      expect.arrayContaining([
        'contact',
        'affected cpr',
        'affected street',
        'affected note',
        'entry effect',
        'support entry',
      ]),
    );
  });

  it('shows no address before it is asked for by name', async () => {
    const read = (await page('visitator')).text;
    expect(wordsIn(JSON.parse(read)).map((words) => words.class)).not.toContain('address');
    expect(read).toContain('"closed":["cpr","address","place"]');
  });

  it('is nothing to the police before it is referred', async () => {
    expect(await inboxOf('intake-officer')).toEqual([]);
    expect((await page('intake-officer')).status).toBe(404);
    expect(await feedOf(world.as('feed-client'))).toEqual([]);
  });

  it('is referred to the police, after a preview of what they will see', async () => {
    await world.at('2026-03-04T14:00:00.000Z');
    const consentId = await told('visitator', '/consents', consent([police], ['report'], fieldSets));
    const query = `to=${police}&purpose=report&legalBasis=consent&consentId=${consentId}&fieldSets=${fieldSets.join(',')}`;
    previewed = (
      await world
        .as('visitator')
        .asks<{ items: readonly PreviewItem[] }>(`/cases/${caseId}/referrals/preview?${query}`, {
          purpose: 'case-work',
        })
    ).items;
    referralId = await told('visitator', '/referrals', onConsent(consentId, { ...terms, summary: both('summary') }));
    const [line] = await inboxOf('intake-officer');
    expect(line).toMatchObject({ referralId, caseId, status: 'sent', nextIs: 'recipient', toUs: true });
    const { theirs } = await world.as('visitator').asks<Worklist>('/worklist');
    expect(theirs).toMatchObject([{ referralId, nextIs: 'recipient', toUs: false }]);
  });

  it('opens to the intake officer while nobody has taken it on, and to nobody else', async () => {
    expect((await page('case-officer')).status).toBe(404);
    expect((await world.as('feed-client').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(403);
    expect((await page('intake-officer')).status).toBe(200);
    expect(world.canaries.reached(police)).toEqual(['summary']);
  });

  it('is received, asked about, answered and accepted', async () => {
    await world.at('2026-03-04T15:20:00.000Z');
    await told('intake-officer', `/referrals/${referralId}/receipt`);
    const questionId = await told('intake-officer', `/referrals/${referralId}/questions`, {
      question: both('question'),
    });
    expect(await inboxOf('intake-officer')).toMatchObject([{ status: 'awaiting-information', nextIs: 'sender' }]);
    await told('visitator', `/referrals/${referralId}/information`, { questionId, answer: both('answer') });
    await world.at('2026-03-05T09:10:00.000Z');
    world.canaries.given('handler', [visitation, police, `${police.split('/')[0]}/oversight`], 'demo-case-officer');
    await told('case-officer', `/referrals/${referralId}/acceptance`);
  });

  it('opens to the officer who took it on, and to the intake officer no more', async () => {
    expect((await page('case-officer', '?open=address,place,cpr')).status).toBe(200);
    expect((await page('case-officer', '/log')).status).toBe(200);
    expect((await page('intake-officer')).status).toBe(404);
    expect((await page('intake-officer', '/timeline')).status).toBe(200);
    expect((await page('visitator')).text).toContain('demo-case-officer');
    expect(world.canaries.reached(police)).toEqual(world.canaries.names(police));
  });

  it('told the police exactly what was previewed', async () => {
    const feed = await feedOf(world.as('feed-client'));
    const facts = new Set(previewed.map(({ factId }) => factId));
    expect(wordsTold(feed.filter(({ data }) => facts.has(data?.factId ?? '')))).toEqual(wordsShown(previewed));
  });

  it('is a feed without gaps, sealed, verified by the program in the docs', async () => {
    const feed = await feedOf(world.as('feed-client'));
    expect(feed.map(({ sequence }) => sequence)).toEqual(feed.map((_, at) => String(at + 1)));
    expect(feed.every(({ subject }) => subject === `case/${caseId}`)).toBe(true);
    expect(verified(feed)).toMatch(new RegExp(`^intact up to ${feed.length}:`));
    expect(verified(feed.toSpliced(3, 1))).toContain('broken at 4');
    expect(verified(feed.slice(5), [`5:${feed[4]?.hash}`])).toMatch(/^intact/);
    expect(feed.flatMap(({ data }) => data?.parts ?? []).length).toBeGreaterThan(10);
  });

  it('streams the same notices, and goes on after the last one that was heard', async () => {
    const feed = await feedOf(world.as('feed-client'));
    const heard = await world.as('feed-client').listens('/feed/stream', 4);
    expect(heard.map(({ data }) => data)).toEqual(feed.slice(0, 4));
    const rest = await world
      .as('feed-client')
      .listens('/feed/stream?after=1', feed.length - 4, { 'Last-Event-ID': '4' });
    expect(rest.map(({ data }) => data)).toEqual(feed.slice(4));
  });

  it('streams what is told while somebody listens', async () => {
    const { length } = await feedOf(world.as('feed-client'));
    const hears = world.as('feed-client').listens('/feed/stream', 1, { 'Last-Event-ID': String(length) });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await told('case-officer', '/dangers', { sign: 'weapon', by: 'professional', text: both('danger by police') });
    expect((await hears)[0]).toMatchObject({ id: String(length + 1), data: { type: 'dk.vaern.danger-raised.v1' } });
    await page('visitator');
  });

  it('was told to nobody else', async () => {
    const never = await world.as('counsellor').get('/cases/00000000-0000-4000-8000-000000000000');
    const theirs = await world.as('counsellor').get(`/cases/${caseId}`, { purpose: 'case-work' });
    expect([theirs.status, never.status]).toEqual([404, 404]);
    expect(await feedOf(world.as('counsellor'))).toEqual([]);
    expect(world.canaries.reached(centre)).toEqual([]);
    expect((await world.as('frontline-varde').get(`/contacts/${receipt}`)).status).toBe(404);
    expect((await world.as('visitator').get(`/contacts/${receipt}`)).status).toBe(404);
  });

  it('proves itself', async () => {
    await proves(world);
    await also(world);
    expect(world.canaries.leaks()).toEqual([]);
  });
}

const wordsTold = (feed: readonly FeedEvent[]) =>
  sorted(feed.flatMap(({ data }) => (data?.parts ?? []).map((part) => `${data?.factId} ${part.class} ${part.person}`)));
const wordsShown = (items: readonly PreviewItem[]) =>
  sorted(
    items.flatMap(({ factId, sent, accepted }) =>
      [...(sent?.words ?? []), ...(accepted?.words ?? [])].map((words) => `${factId} ${words.class} ${words.person}`),
    ),
  );
const sorted = (lines: readonly string[]) => [...new Set(lines)].sort();
