import { beforeAll, expect, it } from '@jest/globals';
import {
  atTheDoor,
  courierDown,
  feedOf,
  holdingsOf,
  partsIn,
  proves,
  verified,
  type FeedEvent,
  type World,
} from '../world';
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
import { centre, police, visitation } from './units';

const nobodysCase = '00000000-0000-4000-8000-000000000000';
const [openedBefore, openedAfter] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

/** Story 5. `also`: what holds besides, in the world it is told in. */
export function theWithdrawal(
  start: () => Promise<World>,
  also: (world: World) => Promise<void> = async () => undefined,
) {
  let world: World;
  let caseId: string;
  let consentId: string;
  let toCentre: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let nothing: readonly unknown[];
  let kept: readonly FeedEvent[];
  let policeBefore: readonly string[];
  let courierUp: () => Promise<void>;

  const all = (name: string) => world.canaries.words(name, [visitation, police, centre]);

  /** What the centre is answered on every page and list, without what differs between any two answers. */
  async function centreSees(of: string): Promise<readonly unknown[]> {
    const seen: unknown[] = [];
    for (const path of [
      '/cases',
      '/inbox',
      '/dashboard',
      `/cases/${of}`,
      `/cases/${of}?open=place,address`,
      `/cases/${of}/log`,
      `/cases/${of}/timeline`,
    ]) {
      const { status, headers, text } = await world.as('counsellor').get(path, { purpose: 'case-work' });
      const { instance: _instance, at: _at, ...body } = JSON.parse(text) as Record<string, unknown>;
      seen.push([path.replace(of, '…'), status, headers['content-type'], body]);
    }
    return seen;
  }
  async function policeSee(): Promise<readonly string[]> {
    const seen: string[] = [];
    for (const path of ['/inbox', '/cases', `/cases/${caseId}`, `/cases/${caseId}/log`, `/cases/${caseId}/timeline`])
      seen.push((await world.as('case-officer').get(path, { purpose: 'case-work' })).text);
    return [...seen, (await world.as('feed-client').get('/feed')).text];
  }

  beforeAll(async () => {
    world = await start();
    await trains(world);
    nothing = await centreSees(nobodysCase);
  }, 60_000);

  it('begins with a case at the centre on consent, and at the police on another basis', async () => {
    ({ caseId } = await opens(world, 'visitator', {
      relation: 'acquaintance',
      text: world.canaries.words('contact', [visitation]),
    }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = await told(
      'visitator',
      '/persons',
      affected({ name: all('affected name'), phones: [all('affected phone')] }),
    );
    await told(
      'visitator',
      `/persons/${her}/safe-reach`,
      safeReach(her, { personId: undefined, value: all('safe reach') }),
    );
    const him = await told(
      'visitator',
      '/persons',
      perpetrator({ name: world.canaries.words('perpetrator name', [visitation, police]) }),
    );
    await told('visitator', '/screenings', stalking(him, world.canaries.words('reasons', [visitation])));
    await told(
      'visitator',
      '/log',
      incident(him, {
        text: all('entry'),
        effect: world.canaries.words('effect', [visitation]),
        place: world.canaries.words('place', [visitation]),
      }),
    );
    const fieldSets = ['identity', 'reach', 'log-text'];
    consentId = await told('visitator', '/consents', consent([centre], ['counselling'], fieldSets));
    toCentre = await told(
      'visitator',
      '/referrals',
      onConsent(consentId, {
        to: centre,
        purpose: 'counselling',
        fieldSets,
        summary: world.canaries.words('summary to the centre', [visitation, centre]),
      }),
    );
    const toPolice = await told(
      'visitator',
      '/referrals',
      onDuty({
        to: police,
        purpose: 'protection',
        fieldSets,
        summary: world.canaries.words('summary to the police', [visitation, police]),
      }),
    );
    await world.at('2026-03-03T10:30:00.000Z');
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
  });

  it('is open at both', async () => {
    expect((await centreSees(caseId)).map((seen) => (seen as unknown[])[1])).toEqual([
      200, 200, 200, 200, 200, 200, 200,
    ]);
    policeBefore = await policeSee();
    expect(world.canaries.reached(centre)).toEqual(world.canaries.names(centre));
    expect(world.canaries.reached(police)).toEqual(world.canaries.names(police));
    kept = await feedOf(world.as('counsellor'));
    expect(kept.every(({ data }) => data !== undefined)).toBe(true);
    expect(await opensAtTheDoor(openedBefore)).toBeGreaterThan(3);
    expect((await holdingsOf(world, centre, caseId)).length).toBeGreaterThan(3);
  });

  it('stands when it is answered, though nobody carries it: to the centre the case does not exist', async () => {
    await world.at('2026-03-09T15:15:00.000Z');
    courierUp = await courierDown(world.pool);
    const withdrawal = { by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
    const { status } = await world
      .as('visitator')
      .post(`/cases/${caseId}/consents/${consentId}/withdrawal`, withdrawal);
    expect(status).toBe(201);
    expect(await centreSees(caseId)).toEqual(nothing);
  });

  it('stands for every command of the centre', async () => {
    const tries = async (of: string) => {
      const { status, text } = await world
        .as('counsellor')
        .post(`/cases/${of}/dangers`, { sign: 'threat', by: 'other' });
      return [status, (JSON.parse(text) as { type: string }).type];
    };
    expect(await tries(caseId)).toEqual([404, '/problems/not-found']);
    expect(await tries(caseId)).toEqual(await tries(nobodysCase));
    const { status } = await world
      .as('counsellor')
      .post(`/cases/${caseId}/referrals/${toCentre}/completion`, { outcome: 'helped', report: 'x' });
    expect(status).toBe(404);
  });

  it('stands for the feed and the stream, which keep their numbers and lose their data', async () => {
    const without = kept.map(({ data: _data, ...attributes }) => attributes);
    expect(await feedOf(world.as('counsellor'))).toEqual(without);
    const heard = await world.as('counsellor').listens('/feed/stream', kept.length);
    expect(heard.map(({ data }) => data)).toEqual(without);
  });

  it('stands at the door, for whoever kept what he was told', async () => {
    expect(await opensAtTheDoor(openedAfter)).toBe(0);
  });

  it('changes nothing for the police, before it is carried and after', async () => {
    expect(await policeSee()).toEqual(policeBefore);
    await courierUp();
    await world.settled();
    expect(await policeSee()).toEqual(policeBefore);
  });

  it('is carried: the keys are gone, and the case stays away', async () => {
    expect(await holdingsOf(world, centre, caseId)).toEqual([]);
    const { rows } = await world.pool.query('select from vault.pending_bars()');
    expect(rows).toEqual([]);
    expect(await centreSees(caseId)).toEqual(nothing);
    expect(await opensAtTheDoor(openedAfter)).toBe(0);
  });

  it('is in the ledger, which still proves what was told, when and on which basis', async () => {
    const feed = await feedOf(world.as('counsellor'));
    expect(feed.slice(0, kept.length)).toEqual(kept.map(({ data: _data, ...attributes }) => attributes));
    expect(feed.slice(0, kept.length).every(({ legalbasis }) => legalbasis === 'consent')).toBe(true);
    expect(feed.slice(kept.length)).toMatchObject([
      { type: 'dk.vaern.access-closed.v1', data: { ground: toCentre, reason: 'consent-withdrawn' } },
    ]);
    expect(verified(feed)).toMatch(new RegExp(`^intact up to ${feed.length}:`));
    expect(verified([...kept, ...feed.slice(kept.length)])).toMatch(new RegExp(`^intact up to ${feed.length}:`));
  });

  it('is not withdrawn twice', async () => {
    const withdrawal = { by: 'affected', how: 'phone', pressureAsked: 'asked-none' };
    const before = await feedOf(world.as('visitator'));
    await told('visitator', `/consents/${consentId}/withdrawal`, withdrawal);
    expect(await feedOf(world.as('visitator'))).toEqual(before);
  });

  it('proves itself', async () => {
    await proves(world, { atTheDoor: [openedBefore ?? ''] });
    await also(world);
    expect(world.canaries.leaks()).toEqual([]);
  });

  const opensAtTheDoor = (requestId = '') =>
    atTheDoor(world, world.as('counsellor'), { caseId, parts: partsIn(kept), requestId });
}
