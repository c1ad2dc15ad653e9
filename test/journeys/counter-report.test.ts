import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, proves, startWorld, type World } from '../world';
import { affected, consent, contact, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, visitation } from './units';

interface Help {
  readonly help: { readonly placements: readonly object[] };
}

const area = 'municipality:0561';
const purpose = 'case-work' as const;

/** Story 12: he calls as if he were affected. Each side has a visitator of its own, and they never meet in a group. */
describe('the counter-report', () => {
  let world: World;
  let hers: string;
  let his: string;
  let linkId: string;
  let together: string;

  const told = (caseId: string, who: string, path: string, body?: object) =>
    step(world, caseId)(world.as(who), path, body);
  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const opensGroup = async (places: number) => {
    const { text } = await world.as('group-organiser').post('/groups', { area, places });
    return (JSON.parse(text) as { groupId: string }).groupId;
  };
  const places = async (groupId: string, caseId: string) => {
    const { status, text } = await world.as('group-organiser').post(`/groups/${groupId}/placements`, { caseId });
    await world.settled();
    const { instance: _instance, ...said } = JSON.parse(text) as Record<string, unknown>;
    return { status, said };
  };
  const placementsOf = async (who: string, caseId: string) =>
    (await world.as(who).asks<Help>(`/cases/${caseId}`, { purpose })).help.placements;
  const casesAtCentre = async () =>
    (await world.as('counsellor').asks<{ items: readonly { caseId: string }[] }>('/cases')).items.map(
      ({ caseId }) => caseId,
    );
  /** Somebody whom nobody is linked with. */
  const waits = async (name: string) => {
    const before = await casesAtCentre();
    await world.as('counsellor').does('/contacts', contact({ text: world.canaries.words(name, [centre]) }));
    await world.settled();
    const own = (await casesAtCentre()).find((caseId) => !before.includes(caseId)) ?? '';
    await told(own, 'counsellor', '/group-interest', { area });
    return own;
  };
  const wantsGroup = async (caseId: string, who: string, whose: string) => {
    const consentId = await told(caseId, who, '/consents', consent([centre], ['counselling'], ['identity']));
    const summary = words(`summary of ${whose}`, centre);
    const terms = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary };
    const referralId = await told(caseId, who, '/referrals', onConsent(consentId, terms));
    await told(caseId, 'counsellor', `/referrals/${referralId}/acceptance`);
    await told(caseId, who, '/group-interest', { area });
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'counter-report' });
    await trains(world);
  }, 60_000);
  afterAll(() => world?.stop());

  it('gets the answer that she got, and a visitator of his own', async () => {
    const [first, second] = [
      await opens(world, 'frontline', { text: words('contact of hers') }),
      await opens(world, 'frontline', { text: words('contact of his') }),
    ];
    [hers, his] = [first.caseId, second.caseId];
    expect(his).not.toBe(hers);
    for (const { receipt } of [first, second])
      expect(await world.as('frontline').asks(`/contacts/${receipt}`)).toEqual({ received: true, handled: false });
    await told(hers, 'visitator', '/persons', affected({ name: words('her name', centre) }));
    const him = await told(hers, 'visitator', '/persons', perpetrator({ name: words('his name, in hers') }));
    await told(hers, 'visitator', '/screenings', stalking(him, words('reasons in hers')));
    await told(his, 'visitator-deputy', '/persons', affected({ name: words('his name', centre) }));
    const her = await told(his, 'visitator-deputy', '/persons', perpetrator({ name: words('her name, in his') }));
    const unclear = { ...stalking(her, words('reasons in his')), outcome: 'unclear', concern: 'low' };
    await told(his, 'visitator-deputy', '/screenings', unclear);
  });

  it('is linked with hers by the home alone, the roles swapped', async () => {
    linkId = await told(hers, 'visitator', '/links', { relation: 'roles-swapped', other: his });
    await world.tick();
    for (const [who, caseId] of [
      ['visitator', hers],
      ['visitator-deputy', his],
    ] as const)
      expect(await world.as(who).asks(`/cases/${caseId}`, { purpose })).toMatchObject({
        links: [{ linkId, relation: 'roles-swapped' }],
      });
  });

  it('never brings him into the group that she is in, where there is room, nor says more than that there is none', async () => {
    await wantsGroup(hers, 'visitator', 'hers');
    await wantsGroup(his, 'visitator-deputy', 'his');
    together = await opensGroup(8);
    expect(await places(together, hers)).toMatchObject({ status: 201 });
    const full = await opensGroup(2);
    for (const name of ['second contact', 'third contact'])
      expect(await places(full, await waits(name))).toMatchObject({ status: 201 });
    const beside = await places(together, his);
    expect(beside).toMatchObject({ status: 422, said: { type: '/problems/no-place-in-group' } });
    expect(beside).toEqual(await places(full, his));
    expect(await placementsOf('visitator-deputy', his)).toEqual([]);
    const { items } = await world.as('group-organiser').asks<{ items: readonly object[] }>('/groups');
    expect(items).toContainEqual(expect.objectContaining({ groupId: together, places: 8, taken: 1 }));
  });

  it('is no hindrance to others in her group, nor to him in another', async () => {
    expect(await places(together, await waits('fourth contact'))).toMatchObject({ status: 201 });
    expect(await places(await opensGroup(8), his)).toMatchObject({ status: 201 });
    for (const [who, caseId] of [
      ['visitator', hers],
      ['visitator-deputy', his],
    ] as const)
      expect(await placementsOf(who, caseId)).toHaveLength(1);
  });

  it('is linked in no byte that the centre has', async () => {
    for (const caseId of [hers, his])
      for (const path of ['', '/timeline']) await world.as('counsellor').get(`/cases/${caseId}${path}`, { purpose });
    for (const path of ['/groups', '/group-demand']) await world.as('group-organiser').get(path);
    await feedOf(world.as('counsellor'));
    for (const party of [centre, `${centre} (feed)`])
      for (const secret of [linkId, 'linkId', 'CasesLinked', 'roles-swapped'])
        expect([secret, world.handedOut.bytesOf(party).filter((bytes) => bytes.includes(secret))]).toEqual([
          secret,
          [],
        ]);
  });

  it('proves itself', () => proves(world));
});
