import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  atTheDoor,
  feedOf,
  holdingsOf,
  partsIn,
  proves,
  startWorld,
  timekeeperStands,
  type FeedEvent,
  type World,
} from '../world';
import { affected, consent, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, visitation } from './units';

const openedAfter = '00000000-0000-4000-8000-000000000001';
const lastDay = '2026-03-05';
const lastMoment = '2026-03-05T22:59:59.000Z';
const dayAfter = '2026-03-05T23:00:00.000Z';

describe('a consent whose last day is over while the timekeeper stands still', () => {
  let world: World;
  let caseId: string;
  let her: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let before: readonly FeedEvent[];
  let wakes: () => Promise<void>;

  const words = (name: string, readers: readonly string[]) => world.canaries.words(name, readers);
  const seen = async (path = '') =>
    (await world.as('counsellor').get(`/cases/${caseId}${path}`, { purpose: 'case-work' })).status;
  const describes = (name: string, readers: readonly string[]) =>
    told('visitator', '/persons', affected({ personId: her, name: words(name, readers) }));
  const feed = () => feedOf(world.as('counsellor'));

  beforeAll(async () => {
    world = await startWorld({ seed: 'consent run out' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { text: words('contact', [visitation]) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    her = await told('visitator', '/persons', affected({ name: words('her name', [visitation, centre]) }));
    const him = await told('visitator', '/persons', perpetrator({ name: words('his name', [visitation]) }));
    await told('visitator', '/screenings', stalking(him, words('reasons', [visitation])));
    const given = { ...consent([centre], ['counselling'], ['identity']), until: lastDay };
    const consentId = await told('visitator', '/consents', given);
    const summary = words('summary', [visitation, centre]);
    const terms = onConsent(consentId, { purpose: 'counselling', fieldSets: ['identity'], summary });
    const referralId = await told('visitator', '/referrals', { ...terms, to: centre });
    await told('counsellor', `/referrals/${referralId}/acceptance`);
    wakes = await timekeeperStands(world.pool);
  }, 60_000);
  afterAll(() => world.stop());

  it('counts the whole of that day: the centre reads, and is told what is written', async () => {
    await world.at(lastMoment);
    await describes('a name on the last day', [visitation, centre]);
    expect([await seen(), await seen('/timeline')]).toEqual([200, 200]);
    before = await feed();
    expect(before.at(-1)?.type).toBe('dk.vaern.person-described.v1');
  });

  it('opens nothing the moment after, though no fact says so yet', async () => {
    await world.at(dayAfter);
    expect([await seen(), await seen('/timeline'), await seen('/log')]).toEqual([404, 404, 404]);
    expect(await feed()).toEqual(before);
  });

  it('has ended before what is written next: that is told to the home alone', async () => {
    await describes('a name after the last day', [visitation]);
    const since = (await feed()).slice(before.length);
    expect(since).toMatchObject([{ type: 'dk.vaern.access-closed.v1', data: { reason: 'consent-expired' } }]);
    expect(await holdingsOf(world, centre, caseId)).toEqual([]);
    const kept = { caseId, parts: partsIn(before), requestId: openedAfter };
    expect(await atTheDoor(world, world.as('counsellor'), kept)).toBe(0);
    expect(await seen()).toBe(404);
  });

  it('ends no second time when the timekeeper wakes up', async () => {
    const ours = await feedOf(world.as('visitator'));
    const theirs = await feed();
    await wakes();
    await world.tick();
    expect(await feedOf(world.as('visitator'))).toEqual(ours);
    expect(await feed()).toEqual(theirs);
    expect(ours.filter(({ type }) => type === 'dk.vaern.consent-expired.v1')).toHaveLength(1);
  });

  it('proves itself', () => proves(world));
});
