import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, holdingsOf, proves, startWorld, verified, wordsIn, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { police, visitation } from './units';

interface Page {
  readonly persons: readonly { readonly personId: string; readonly descriptions: readonly object[] }[];
}
interface Forgotten {
  readonly status: string;
}

/** Story 8: the retention period ends in the municipality; the police keep their own record until their own day. */
describe('the forgetting', () => {
  let world: World;
  let caseId: string;
  let her: string;
  let him: string;
  let forgettingId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const cpr = '1704364711';
  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const page = (who: string) => world.as(who).asks<Page>(`/cases/${caseId}`, { purpose: 'case-work' });
  const namesTo = async (who: string) =>
    wordsIn((await page(who)).persons).flatMap(({ fields }) => (fields.name === undefined ? [] : [fields.name]));
  const keeps = async (who: string, path: string, body: object = {}) => {
    const { status, text } = await world.as(who).post(`/api/oversight/cases/${caseId}${path}`, body);
    await world.settled();
    return { status, ...(JSON.parse(text) as { id: string; type?: string }) };
  };
  const forgotten = async (officer: string, person: string) =>
    (await world.as(officer).asks<Forgotten>(`/api/oversight/forgotten?case=${caseId}&person=${person}`)).status;
  const finds = async (who: string) => {
    const { text } = await world.as(who).sends('/search', { cpr }, { purpose: 'case-work' });
    return (JSON.parse(text) as { items: readonly object[] }).items;
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'forgetting' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    her = await told(
      'visitator',
      '/persons',
      affected({ name: both('affected name'), cpr: world.canaries.given('cpr', [visitation, police], cpr) }),
    );
    him = await told('visitator', '/persons', perpetrator({ name: both('perpetrator name') }));
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    const terms = { to: police, purpose: 'protection', fieldSets: ['identity', 'cpr'], summary: both('summary') };
    const referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    expect(await keeps('records-owner', '/forgetting', { persons: [her], reason: 'retention-over' })).toMatchObject({
      status: 422,
      type: '/problems/still-worked-on',
    });
    const answered = [{ running: referralId, answer: 'runs-on' }];
    await told('visitator', '/closure', { reason: 'plan-completed', answered });
    await world.at('2031-03-03T09:00:00.000Z');
  }, 60_000);
  afterAll(() => world.stop());

  it('waits while the record must be kept', async () => {
    const { id } = await keeps('records-owner', '/legal-holds', { why: 'complaint' });
    const refused = await keeps('records-owner', '/forgetting', { persons: [her, him], reason: 'retention-over' });
    expect(refused).toMatchObject({ status: 422, type: '/problems/legal-hold' });
    expect(await keeps('records-owner', `/legal-holds/${id}/end`)).toMatchObject({ status: 201 });
  });

  it('takes two', async () => {
    const asked = await keeps('records-owner', '/forgetting', { persons: [her, him], reason: 'retention-over' });
    expect(asked.status).toBe(201);
    forgettingId = asked.id;
    expect(await keeps('records-owner', `/forgetting/${forgettingId}/approval`)).toMatchObject({ status: 403 });
    expect(await keeps('visitator', '/forgetting', { persons: [her], reason: 'retention-over' })).toMatchObject({
      status: 403,
    });
    expect(await keeps('case-officer', `/forgetting/${forgettingId}/approval`)).toMatchObject({ status: 404 });
    expect(await forgotten('dpo', her)).toBe('nothing-forgotten');
    expect(await namesTo('visitator')).toHaveLength(2);
    expect(await finds('visitator')).toMatchObject([{ caseId }]);
  });

  it('destroys the keys of the agency, and of no other', async () => {
    const before = await holdingsOf(world, police, caseId);
    expect(await keeps('visitator', `/forgetting/${forgettingId}/approval`)).toMatchObject({ status: 201 });
    expect(await holdingsOf(world, visitation, caseId)).toEqual([]);
    expect(await holdingsOf(world, police, caseId)).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
  });

  it('leaves the municipality without a word of them, on every page and in every search', async () => {
    expect(wordsIn(await page('visitator'))).toEqual([]);
    expect(
      wordsIn(await world.as('visitator').asks(`/cases/${caseId}/as-of?date=2026-03-02`, { purpose: 'case-work' })),
    ).toEqual([]);
    expect(await finds('visitator')).toEqual([]);
    expect([await forgotten('dpo', her), await forgotten('dpo', him)]).toEqual(['waiting', 'waiting']);
  });

  it('leaves the police their own record', async () => {
    expect(new Set(await namesTo('case-officer')).size).toBe(2);
    expect(await finds('case-officer')).toMatchObject([{ caseId }]);
    expect(await forgotten('dpo-police', her)).toBe('nothing-forgotten');
  });

  it('is said again without effect, and cannot be taken back', async () => {
    const events = async () => (await world.pool.query('select count(*) from event_store.event')).rows;
    const before = await events();
    expect(await keeps('visitator-deputy', `/forgetting/${forgettingId}/approval`)).toMatchObject({ status: 201 });
    expect(await keeps('records-owner', `/forgetting/${forgettingId}/cancellation`)).toMatchObject({
      status: 422,
      type: '/problems/forgotten-already',
    });
    expect(await events()).toEqual(before);
  });

  it('stays in the ledger, which still proves what was told', async () => {
    const feed = await feedOf(world.as('visitator'));
    expect(verified(feed)).toMatch(/^intact up to/);
    expect(feed.filter(({ type }) => type === 'dk.vaern.person-forgotten.v1')).toHaveLength(2);
    expect((await feedOf(world.as('feed-client'))).some(({ type }) => type.includes('forgotten'))).toBe(false);
  });

  it('proves itself', () => proves(world));
});
