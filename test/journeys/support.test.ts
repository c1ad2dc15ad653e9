import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, consent, contact, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, visitation } from './units';

interface Demand {
  readonly areas: readonly object[];
  readonly waiting: readonly { readonly caseId: string; readonly area: string }[];
}
interface Help {
  readonly interests: readonly object[];
  readonly placements: readonly object[];
  readonly questions: readonly object[];
  readonly courses: readonly {
    readonly courseId: string;
    readonly sessions: readonly object[];
    readonly closed?: object;
  }[];
}
const purpose = 'case-work' as const;
const ESBJERG = 'municipality:0561';
const REGION = 'region:1083';

/** The end of story 1: what the centre does for her, and what it learns of where she is. */
describe('help at the centre', () => {
  let world: World;
  let caseId: string;
  let groupId: string;
  let courseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const hers = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const help = async (who: string) => (await world.as(who).asks<{ help: Help }>(`/cases/${caseId}`, { purpose })).help;
  const demand = () => world.as('group-organiser').asks<Demand>('/group-demand');
  const dashboard = () =>
    world.as('counsellor').asks<{ courses: number; groupDemand: object[]; room: object[] }>('/dashboard');
  const refused = async (who: string, path: string, body: object) => {
    const { status, text } = await world.as(who).post(path, body);
    return [status, (JSON.parse(text) as { type: string }).type];
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'support' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: hers('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: hers('name', centre), address: { street: hers('street') } }));
    const him = await told('visitator', '/persons', perpetrator({ name: hers('name of his') }));
    await told('visitator', '/screenings', stalking(him, hers('reasons')));
  }, 60_000);
  afterAll(() => world.stop());

  it('can be asked without names: the question stands in her case, and opens nothing', async () => {
    await told('visitator', '/no-names-questions', { to: centre, code: 'what-to-advise' });
    expect((await help('visitator')).questions).toHaveLength(1);
    expect((await world.as('counsellor').get(`/cases/${caseId}`, { purpose })).status).toBe(404);
  });

  it('sees where a group is wanted once it may know her case, as near as she chose to say', async () => {
    await told('visitator', '/group-interest', { area: REGION });
    expect((await demand()).waiting).toEqual([]);
    const consented = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity']));
    const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary: hers('summary', centre) };
    const referral = await told('visitator', '/referrals', onConsent(consented, terms));
    expect((await demand()).waiting).toEqual([]);
    await told('counsellor', `/referrals/${referral}/acceptance`);
    expect(await demand()).toMatchObject({
      areas: [{ area: REGION, waiting: 1, groups: 0, freePlaces: 0 }],
      waiting: [{ caseId, area: REGION }],
    });
    expect((await dashboard()).groupDemand).toEqual([{ area: REGION, waiting: 1, groups: 0, freePlaces: 0 }]);
  });

  it('opens a group where none was, and gives her a place, once', async () => {
    expect(await refused('counsellor', '/groups', { area: REGION, places: 2 })).toEqual([
      403,
      '/problems/not-your-role',
    ]);
    const opened = await world.as('group-organiser').post('/groups', { area: REGION, places: 2 });
    ({ groupId } = JSON.parse(opened.text) as { groupId: string });
    for (let times = 0; times < 2; times++)
      await world.as('group-organiser').does(`/groups/${groupId}/placements`, { caseId });
    await world.settled();
    expect(await demand()).toMatchObject({
      areas: [{ area: REGION, waiting: 0, groups: 1, freePlaces: 1 }],
      waiting: [],
    });
    for (const who of ['visitator', 'counsellor']) expect((await help(who)).placements).toHaveLength(1);
    const { items } = await world.as('group-organiser').asks<{ items: object[] }>('/groups');
    expect(items).toMatchObject([{ groupId, places: 2, taken: 1 }]);
  });

  it('has no place in a full group for another, and none for a case that it does not know', async () => {
    const placing = `/groups/${groupId}/placements`;
    const casesThere = async () =>
      (await world.as('counsellor').asks<{ items: readonly { caseId: string }[] }>('/cases')).items.map(
        (one) => one.caseId,
      );
    const waits = async (name: string) => {
      const before = await casesThere();
      await world.as('counsellor').does('/contacts', contact({ text: world.canaries.words(name, [centre]) }));
      await world.settled();
      const own = (await casesThere()).find((id) => !before.includes(id)) ?? '';
      await step(world, own)(world.as('counsellor'), '/group-interest', { area: ESBJERG });
      return { caseId: own };
    };
    await world.as('group-organiser').does(placing, await waits('second contact'));
    const late = await waits('third contact');
    expect(await refused('group-organiser', placing, late)).toEqual([422, '/problems/no-place-in-group']);
    const { caseId: unknown } = await opens(world, 'visitator', {
      text: world.canaries.words('unknown', [visitation]),
    });
    expect(await refused('group-organiser', placing, { caseId: unknown })).toEqual([404, '/problems/not-found']);
    expect((await world.as('group-organiser').get(`/cases/${caseId}`, { purpose })).status).toBe(403);
  });

  it('helps her in a course, whose sessions are known where they are held and not at home', async () => {
    courseId = await told('counsellor', '/courses', { form: 'phone' });
    await told('counsellor', `/courses/${courseId}/sessions`, { note: world.canaries.words('session', [centre]) });
    expect((await dashboard()).courses).toBe(1);
    expect((await help('counsellor')).courses).toMatchObject([
      { courseId, sessions: [{ words: [{ class: 'note' }] }] },
    ]);
    expect((await help('visitator')).courses).toMatchObject([{ courseId, sessions: [] }]);
    await told('counsellor', `/courses/${courseId}/closure`, { outcome: 'completed' });
    expect((await help('visitator')).courses[0]?.closed).toBeDefined();
    expect((await dashboard()).courses).toBe(0);
  });

  it('says where it has room, and is short', async () => {
    await world.as('centre-manager').does('/capacity', { service: 'counselling', places: 1 });
    await world.settled();
    expect((await dashboard()).room).toEqual([{ service: 'counselling', places: 1, taken: 1, isShort: true }]);
    const other = { service: 'treatment', places: 3 };
    expect(await refused('centre-manager', '/capacity', other)).toEqual([422, '/problems/not-our-service']);
  });

  it('is shown as it was on a day', async () => {
    const asOf = await world
      .as('visitator')
      .asks<{ file: { help: Help } }>(`/cases/${caseId}/as-of?date=2026-03-02`, { purpose });
    expect(asOf.file.help.interests).toHaveLength(1);
  });

  it('and the young are taught, counted by school year', async () => {
    for (const pupils of [24, 20])
      await world
        .as('visitator')
        .does('/teaching', { audience: 'oldest-pupils', schoolYear: '2025/2026', pupils }, `${pupils}`);
    await world.settled();
    expect(await world.as('visitator').asks('/teaching')).toEqual({
      items: [{ schoolYear: '2025/2026', audience: 'oldest-pupils', sessions: 2, pupils: 44 }],
    });
  });

  it('proves itself', () => proves(world));
});
