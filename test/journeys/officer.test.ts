import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { doesNotExist, finds, opensRestricted, trainsSafety } from './restricted';
import { affected, incident, onDuty, perpetrator, stalking, step } from './telling';
import { funen, namedFunen, namedPolice, police, safety } from './units';

const his = { cpr: '1502364701', phones: ['00 00 14 64'] };

/** Story 11. He works in the district that her municipality belongs to. */
describe('an officer who stalks', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const hers = (name: string, ...others: readonly string[]) => world.canaries.words(name, [safety, ...others]);
  const page = (who: string) => world.as(who).get(`/cases/${caseId}`, { purpose: 'case-work' });

  beforeAll(async () => {
    world = await startWorld({ seed: 'officer' });
    await trainsSafety(world);
  }, 60_000);
  afterAll(() => world.stop());

  it('is told of at the frontline, and the case is restricted in the same append', async () => {
    caseId = await opensRestricted(world, 'frontline', {
      perpetratorIsStaff: 'yes',
      text: hers('contact', namedFunen),
    });
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('employee-safety', '/persons', affected({ name: hers('affected name', namedFunen) }));
    him = await told('employee-safety', '/persons', perpetrator({ name: hers('his name', namedFunen), ...his }));
    await told('employee-safety', '/screenings', stalking(him, hers('reasons', namedFunen)));
    await told('employee-safety', '/log', incident(him, { text: hers('entry', namedFunen) }));
    await doesNotExist(world, caseId, { people: ['visitator', 'visitator-deputy'], machines: ['visitator'] });
  });

  it('is kept in mind as somebody who must not know, found by his number and not by what was said of him', async () => {
    const { text } = await page('employee-safety');
    const { restriction } = JSON.parse(text) as { restriction: { reason: string; excluded: readonly string[] } };
    expect(restriction).toMatchObject({ reason: 'staff-as-perpetrator', excluded: [/^s-/] });
  });

  it('has another district work on it, where it is restricted, too', async () => {
    const fieldSets = ['identity', 'reach', 'cpr', 'log-text', 'narrative'];
    const summary = hers('summary to Funen', namedFunen);
    const terms = onDuty({ to: funen, purpose: 'protection', fieldSets, summary });
    const referral = await told('employee-safety', '/referrals', terms);
    await told('named-officer-fyn', `/referrals/${referral}/acceptance`);
    for (const reader of ['named-officer-fyn', 'named-officer-deputy-fyn'])
      expect((await page(reader)).status).toBe(200);
    await world.as('named-officer-fyn').get(`/cases/${caseId}/log`, { purpose: 'case-work' });
    expect(world.canaries.reached(namedFunen)).toEqual(world.canaries.names(namedFunen));
    await doesNotExist(world, caseId, {
      people: ['case-officer-fyn', 'intake-officer-fyn'],
      machines: ['feed-client-fyn'],
    });
  });

  it('never sees it, in a list, a search or a feed, nor does anybody of his district', async () => {
    const district = ['case-officer', 'intake-officer', 'named-officer', 'named-officer-deputy'];
    await doesNotExist(world, caseId, { people: district, machines: ['feed-client'] });
    for (const user of district.filter((one) => one !== 'intake-officer')) {
      expect(await finds(world, user, { cpr: his.cpr })).toEqual([]);
      expect(await finds(world, user, { phone: his.phones[0] })).toEqual([]);
    }
    expect(await finds(world, 'named-officer-fyn', { cpr: his.cpr })).toEqual([caseId]);
  });

  it('proves itself', () => proves(world));
});

/** He is one of those who are named to read restricted cases. */
describe('an officer who reads restricted cases, and is a party to one', () => {
  let world: World;
  let caseId: string;
  let another: string;
  const refers = async (of: string) => {
    const terms = { purpose: 'protection', legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' };
    const more = { fieldSets: ['identity', 'reach', 'cpr'], summary: 'Han truer hende.', to: police };
    const told = step(world, of);
    const referral = await told(world.as('employee-safety'), '/referrals', onDuty({ ...terms, ...more }));
    await told(world.as('named-officer'), `/referrals/${referral}/acceptance`);
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'named officer' });
    another = await opensRestricted(world, 'frontline', { affectedIsEmployee: 'yes', immediateDanger: true });
    await refers(another);
    await world.at('2026-03-03T09:00:00.000Z');
    caseId = await opensRestricted(world, 'frontline', { perpetratorIsStaff: 'yes', immediateDanger: true });
    const named = perpetrator({ name: world.canaries.words('his name', [safety, namedPolice]), cpr: '2105364703' });
    await step(world, caseId)(world.as('employee-safety'), '/persons', named);
    await refers(caseId);
  }, 60_000);
  afterAll(() => world.stop());

  const lists = async (user: string) =>
    (await Promise.all(['/cases?limit=1', '/cases', '/inbox'].map((path) => world.as(user).get(path)))).map(
      ({ text }) => [caseId, another].filter((of) => text.includes(of)),
    );

  it('is left out of that one, though his unit is told of it, and of no other', async () => {
    await doesNotExist(world, caseId, { people: ['named-officer-deputy', 'case-officer'], machines: ['feed-client'] });
    expect(await lists('named-officer-deputy')).toEqual([[another], [another], [another]]);
    expect(await lists('named-officer')).toEqual([[caseId], [caseId, another], [caseId, another]]);
    expect(await finds(world, 'named-officer-deputy', { cpr: '2105364703' })).toEqual([]);
    expect(await finds(world, 'named-officer', { cpr: '2105364703' })).toEqual([caseId]);
  });

  it('and cannot name himself', async () => {
    const readers = { readers: ['demo-named-officer', 'demo-named-officer-deputy'] };
    const himself = await world.as('named-officer-deputy').post(`/cases/${caseId}/restriction/readers`, readers);
    expect(himself.status).toBe(404);
    const byColleague = await world.as('named-officer').post(`/cases/${caseId}/restriction/readers`, readers);
    expect([byColleague.status, (JSON.parse(byColleague.text) as { type: string }).type]).toEqual([
      422,
      '/problems/not-on-roster',
    ]);
  });

  it('proves itself', () => proves(world));
});
