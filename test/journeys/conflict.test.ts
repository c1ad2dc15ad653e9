import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, funen, police, visitation } from './units';

interface Timeline {
  readonly items: readonly { readonly type: string }[];
}

const partners = { 'intake-officer': police, 'intake-officer-fyn': funen, counsellor: centre };

/** Story 2. */
describe('the conflict', () => {
  let world: World;
  let caseId: string;
  let screeningId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const home = (name: string) => world.canaries.words(name, [visitation]);
  const refers = async (body: object) => {
    const to = { to: police, purpose: 'protection', fieldSets: ['identity', 'narrative'], summary: home('never sent') };
    const { status, text } = await world.as('visitator').post(`/cases/${caseId}/referrals`, onDuty({ ...to, ...body }));
    return [status, (JSON.parse(text) as { type: string }).type];
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'conflict' });
    await trains(world);
  });
  afterAll(() => world.stop());

  it('is screened as what it is, with the reasons kept', async () => {
    const { receipt, ...opened } = await opens(world, 'visitator', {
      relation: 'former-partner',
      text: home('contact'),
    });
    expect(receipt).toMatch(/^[a-z2-7]{26}$/);
    ({ caseId } = opened);
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: home('affected name') }));
    const other = await told(
      'visitator',
      '/persons',
      perpetrator({ relation: 'former-partner', name: home('other name') }),
    );
    screeningId = await told('visitator', '/screenings', {
      ...stalking(other, home('reasons')),
      findings: ['mutual', 'mutual-accusations'],
      refusal: 'partial',
      replies: 'some',
      because: ['other'],
      outcome: 'conflict',
      concern: 'low',
    });
  });

  it('goes to the police for a stated reason only, and not on one judgement', async () => {
    expect(await refers({})).toEqual([422, '/problems/conflict-needs-reason']);
    expect(await refers({ conflictReason: 'asked-by-affected' })).toEqual([
      422,
      '/problems/conflict-needs-second-opinion',
    ]);
  });

  it('closes no other way: to emergency help, to the notification about a child, and to the centre without names', async () => {
    await told('visitator', '/emergency-calls', { service: 'alarm-112' });
    const child = await told('visitator', '/persons', { ...affected({ name: home('child') }), capacities: ['child'] });
    const notified = { about: [child], parentsInformed: 'yes', affectedWarned: 'before' };
    await told('visitator', '/child-notifications', notified);
    await told('visitator', '/no-names-questions', { to: centre, code: 'how-to-talk' });
    const { items } = await world.as('visitator').asks<Timeline>(`/cases/${caseId}/timeline`, { purpose: 'case-work' });
    expect(items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['EmergencyCalled', 'ChildNotificationMade', 'NoNamesQuestionAsked']),
    );
    expect(await refers({})).toEqual([422, '/problems/conflict-needs-reason']);
  });

  it('gets a second opinion from another than the one who screened', async () => {
    const opinion = { agrees: true, reasons: home('second opinion') };
    const own = await world.as('visitator').post(`/cases/${caseId}/screenings/${screeningId}/second-opinions`, opinion);
    expect([own.status, own.text]).toEqual([422, expect.stringContaining('/problems/own-screening')]);
    await world.at('2026-03-03T09:30:00.000Z');
    await told('visitator-deputy', `/screenings/${screeningId}/second-opinions`, opinion);
    const page = await world.as('visitator').get(`/cases/${caseId}`, { purpose: 'case-work' });
    expect(JSON.parse(page.text)).toMatchObject({
      outcome: 'conflict',
      secondOpinions: [{ screeningId, agrees: true }],
    });
    expect(world.canaries.reached(visitation)).toEqual(
      expect.arrayContaining(['contact', 'reasons', 'second opinion']),
    );
  });

  it('is byte for byte nothing to police and centre: they are answered as in a world without it', async () => {
    const without = await startWorld({ seed: 'conflict' });
    await without.at('2026-03-03T09:30:00.000Z');
    for (const one of [world, without]) await partnersAsk(one, caseId);
    for (const party of Object.values(partners)) {
      expect(world.handedOut.bytesOf(party).length).toBeGreaterThan(5);
      expect(world.handedOut.bytesOf(party)).toEqual(without.handedOut.bytesOf(party));
      expect(world.canaries.reached(party)).toEqual([]);
    }
    await without.stop();
  });

  it('proves itself', () => proves(world));
});

async function partnersAsk(world: World, caseId: string): Promise<void> {
  const of = `/cases/${caseId}`;
  for (const [user, party] of Object.entries(partners)) {
    const client = world.as(user);
    for (const path of ['/inbox', '/cases', of, `${of}/log`, `${of}/timeline`])
      await client.get(path, { purpose: 'referral-handling' });
    await client.post(`${of}/dangers`, { sign: 'threat', by: 'other' });
    await client.post(`${of}/referrals/${caseId}/acceptance`);
    if (party === centre) await client.get('/dashboard');
  }
  for (const machine of ['feed-client', 'feed-client-fyn']) await world.as(machine).get('/feed');
}
