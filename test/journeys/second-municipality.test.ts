import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courierDown, feedOf, holdingsOf, proves, startWorld, type World } from '../world';
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
  type Worklist,
} from './telling';
import { centre, coordination, family, police, varde, vardesCoordination, visitation } from './units';

const nobodysCase = '00000000-0000-4000-8000-000000000000';
const everyone = [visitation, varde, police, centre];
const homes = [visitation, varde];
const cpr = '1704364711';
const pseudonym = expect.stringMatching(/^s-[a-z2-7]{26}$/);

interface Page {
  readonly homeUnit: string;
  readonly standing: string;
  readonly grounds: Readonly<Record<string, { readonly basis: string }>>;
  readonly units: Readonly<Record<string, string>>;
  readonly handOvers: readonly object[];
  readonly coordinators: readonly { readonly who: string; readonly words?: readonly object[] }[];
  readonly actions: readonly { readonly ours: boolean; readonly ownerUnit: string }[];
  readonly referrals: readonly {
    readonly referralId: string;
    readonly status: string;
    readonly life: readonly { readonly type: string; readonly from?: string }[];
  }[];
}

/** Story 10; the yearly numbers are told in `knowledge.test.ts`. */
describe('the second municipality', () => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let nothing: readonly unknown[];
  let toPolice: string;
  let toCentre: string;
  let fromPolice: string;
  let toTheirs: string;
  let handOver: string;
  let pagesOfPolice: Page;

  const words = (name: string, readers: readonly string[], text?: string) => world.canaries.words(name, readers, text);
  const pageOf = (who: string) => world.as(who).asks<Page>(`/cases/${caseId}`, { purpose: 'case-work' });

  /** What somebody is answered on every page, list and command, without what differs between any two answers. */
  async function sees(who: string, of: string): Promise<readonly unknown[]> {
    const client = world.as(who);
    const seen: unknown[] = [];
    for (const path of ['/cases', '/inbox', `/cases/${of}`, `/cases/${of}?open=address,place`, `/cases/${of}/log`]) {
      const { status, text } = await client.get(path, { purpose: 'case-work' });
      const { instance: _instance, ...body } = JSON.parse(text) as Record<string, unknown>;
      seen.push([path.replace(of, '…'), status, body]);
    }
    for (const path of ['/wishes', '/closure', `/referrals/${toPolice ?? of}/withdrawal`]) {
      const { status, text } = await client.post(`/cases/${of}${path}`, {
        report: 'no',
        reason: path === '/closure' ? 'contact-stopped' : 'no-longer-needed',
      });
      seen.push([path.split('/')[1], status, (JSON.parse(text) as { type: string }).type]);
    }
    return seen;
  }
  const finds = async (who: string) => {
    const { text } = await world.as(who).sends('/search', { cpr }, { purpose: 'case-work' });
    return (JSON.parse(text) as { items?: readonly { caseId: string }[] }).items?.map((one) => one.caseId);
  };

  beforeAll(async () => {
    world = await startWorld({ seed: 'second municipality' });
    await trains(world);
    nothing = await sees('visitator-deputy', nobodysCase);
  }, 60_000);
  afterAll(() => world.stop());

  it('begins with a case at the first, that police, centre and coordination work on', async () => {
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: words('contact', homes) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = await told(
      'visitator',
      '/persons',
      affected({
        name: words('her name', everyone),
        cpr,
        address: { street: words('old street', homes, 'Finkevænget') },
      }),
    );
    await told(
      'visitator',
      `/persons/${her}/safe-reach`,
      safeReach(her, { personId: undefined, value: words('safe reach', [...everyone, coordination]) }),
    );
    const him = await told('visitator', '/persons', perpetrator({ name: words('his name', [...homes, police]) }));
    await told('visitator', '/screenings', stalking(him, words('reasons', homes)));
    await told('visitator', '/log', incident(him, { text: words('entry', [...homes, police]), audience: 'police' }));
    await told('visitator', '/conversations', {
      with: her,
      channel: 'phone',
      reached: true,
      note: words('note of the first', [visitation]),
    });
    await told('visitator', '/actions', { kind: 'safety', due: '2026-06-01', what: words('step', homes) });
    const consentId = await told('visitator', '/consents', consent([centre], ['counselling'], ['identity', 'reach']));
    toCentre = await told(
      'visitator',
      '/referrals',
      onConsent(consentId, {
        to: centre,
        purpose: 'counselling',
        fieldSets: ['identity', 'reach'],
        summary: words('summary to the centre', [...homes, centre]),
      }),
    );
    toPolice = await told(
      'visitator',
      '/referrals',
      onDuty({
        to: police,
        purpose: 'protection',
        fieldSets: ['identity', 'log-text', 'staff'],
        summary: words('summary to the police', [...homes, police]),
      }),
    );
    const toCoordination = await told(
      'visitator',
      '/referrals',
      onDuty({
        to: coordination,
        purpose: 'children',
        legalBasis: 'child-protection',
        fieldSets: [],
        summary: words('summary to coordination', [...homes, coordination]),
      }),
    );
    await world.at('2026-03-03T10:30:00.000Z');
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    await told('coordinator', `/referrals/${toCoordination}/acceptance`);
    expect((await pageOf('coordinator')).standing).toBe('family');
    expect(await finds('visitator')).toEqual([caseId]);
    expect(await finds('visitator-varde')).toEqual([]);
  });

  it('is asked to take the case over, and sees what it would see', async () => {
    await world.at('2026-05-04T08:00:00.000Z');
    const terms = 'purpose=hand-over&legalBasis=authority-need&fieldSets=';
    const { items } = await world
      .as('visitator')
      .asks<{ items: readonly { type: string; accepted?: { codes: unknown } }[] }>(
        `/cases/${caseId}/referrals/preview?to=${varde}&${terms}`,
        { purpose: 'case-work' },
      );
    expect(items.length).toBeGreaterThan(8);
    expect(items.every(({ accepted }) => accepted?.codes === 'all')).toBe(true);
    const body = onDuty({
      to: varde,
      purpose: 'hand-over',
      legalBasis: 'authority-need',
      fieldSets: [],
      summary: words('summary to the second', homes),
    });
    const toFamily = await world.as('visitator').post(`/cases/${caseId}/referrals`, { ...body, to: family });
    fromPolice = await told(
      'case-officer',
      '/referrals',
      onDuty({
        to: visitation,
        purpose: 'protection',
        fieldSets: [],
        summary: words('summary of the police', [...homes, police]),
      }),
    );
    expect([toFamily.status, toFamily.text]).toEqual([422, expect.stringContaining('hand-over-to-a-municipality')]);
    handOver = await told('visitator', '/referrals', body);
    const { items: inbox } = await world
      .as('visitator-varde')
      .asks<{ items: readonly { purpose: string }[] }>('/inbox');
    expect(inbox).toMatchObject([{ purpose: 'hand-over', status: 'sent' }]);
    expect(world.canaries.reached(varde)).toEqual([]);
    expect((await pageOf('visitator-varde')).standing).toBe('family');
    expect(world.canaries.reached(varde)).toEqual(['summary to the second']);
  });

  it('takes it over: to the first the case does not exist from that answer on, though nobody carries it', async () => {
    const up = await courierDown(world.pool);
    const { status } = await world.as('visitator-varde').post(`/cases/${caseId}/referrals/${handOver}/acceptance`);
    expect(status).toBe(201);
    expect(await sees('visitator-deputy', caseId)).toEqual(nothing);
    await up();
    await world.settled();
    expect(await sees('visitator-deputy', caseId)).toEqual(nothing);
    expect((await world.as('coordinator').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(404);
    expect(await holdingsOf(world, visitation, caseId)).toEqual([]);
    expect(await holdingsOf(world, coordination, caseId)).toEqual([]);
    const { rows } = await world.pool.query('select from vault.pending_bars()');
    expect(rows).toEqual([]);
  });

  it('has everything there was, with the keys: but no note of the first', async () => {
    const page = await pageOf('visitator-varde');
    await world.as('visitator-varde').get(`/cases/${caseId}?open=address,place`, { purpose: 'case-work' });
    await world.as('visitator-varde').get(`/cases/${caseId}/log`, { purpose: 'case-work' });
    expect(page).toMatchObject({ standing: 'home', actions: [{ ours: true }] });
    expect(Object.values(page.grounds).map(({ basis }) => basis)).toContain('home');
    expect(page.handOvers).toHaveLength(1);
    expect(world.canaries.reached(varde).toSorted()).toEqual(world.canaries.names(varde).toSorted());
    expect(await finds('visitator-varde')).toEqual([caseId]);
    expect(await finds('visitator')).toEqual([]);
  });

  it('takes on what the police had sent to the first, and is her contact: they learn who by pseudonym alone', async () => {
    await told('visitator-varde', `/referrals/${fromPolice}/acceptance`);
    await told('visitator-varde', `/referrals/${fromPolice}/completion`, {
      outcome: 'helped',
      report: words('report to the police', [varde, police]),
    });
    toTheirs = await told(
      'visitator-varde',
      '/referrals',
      onDuty({
        to: vardesCoordination,
        purpose: 'coordination',
        fieldSets: [],
        summary: words('summary to coordination of the second', [varde, vardesCoordination]),
      }),
    );
    await told('coordinator-varde', `/referrals/${toTheirs}/acceptance`);
    const [coordinator, deputy] = ['demo-coordinator-varde', 'demo-coordinator-deputy-varde'];
    await told('coordinator-varde', '/coordinators', { scope: 'adult', coordinator, deputy });
    const page = await pageOf('case-officer');
    const life = page.referrals.find(({ referralId }) => referralId === fromPolice)?.life ?? [];
    expect(life.find(({ type }) => type === 'ReferralAccepted')).toMatchObject({ handler: pseudonym });
    expect(page.coordinators).toMatchObject([{ who: pseudonym }]);
    expect(JSON.stringify(await pageOf('visitator-varde'))).toContain(coordinator);
  });

  it('goes on with what the first had asked of others, and is known to them by an alias', async () => {
    pagesOfPolice = await pageOf('case-officer');
    const [ours] = pagesOfPolice.referrals.filter(({ referralId }) => referralId === toPolice);
    const passedOn = ours?.life.find(({ type }) => type === 'ReferralPassedOn');
    expect(passedOn?.from).toBe(pagesOfPolice.homeUnit);
    expect(pagesOfPolice.units).not.toHaveProperty(pagesOfPolice.homeUnit);
    expect(Object.values(pagesOfPolice.units)).toContain('Esbjerg Kommune, Stalkingvisitationen');
    const { theirs } = await world.as('visitator-varde').asks<Worklist>('/worklist');
    expect(theirs.map(({ referralId }) => referralId).toSorted()).toEqual([toCentre, toPolice, toTheirs].toSorted());
    await told('case-officer', `/referrals/${toPolice}/questions`, { question: words('question', [police, varde]) });
    const { ours: toAnswer } = await world.as('visitator-varde').asks<Worklist>('/worklist');
    expect(toAnswer.map(({ referralId }) => referralId)).toEqual([toPolice]);
    const page = await pageOf('visitator-varde');
    const asked = page.referrals.find(({ referralId }) => referralId === toPolice)?.life as unknown as readonly {
      readonly questionId?: string;
    }[];
    const questionId = asked.findLast((one) => one.questionId !== undefined)?.questionId;
    const answer = words('answer', [police, varde]);
    await told('visitator-varde', `/referrals/${toPolice}/information`, { questionId, answer });
    await pageOf('case-officer');
    expect(world.canaries.reached(police)).toEqual(expect.arrayContaining(['question', 'answer']));
  });

  it('writes down where she lives now, which nobody else learns', async () => {
    const [her] = ((await pageOf('visitator-varde')) as unknown as { persons: readonly { personId: string }[] })
      .persons;
    const moved = affected({
      personId: her?.personId,
      address: { street: words('new street', [varde], 'Drosselvænget') },
    });
    await told('visitator-varde', '/persons', moved);
    await told('visitator-varde', '/conversations', {
      with: her?.personId,
      channel: 'phone',
      reached: true,
      note: words('note of the second', [varde]),
    });
    await world.as('visitator-varde').get(`/cases/${caseId}?open=address`, { purpose: 'case-work' });
    expect(world.canaries.reached(varde)).toEqual(expect.arrayContaining(['new street', 'note of the second']));
    for (const who of ['case-officer', 'counsellor', 'visitator', 'family-counsellor', 'coordinator'])
      for (const path of ['', '?open=address,place', '/log', '/timeline'])
        await world.as(who).get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
    await world.as('feed-client').get('/feed?limit=500');
  });

  it('is named to none of them, in no byte', () => {
    const where = [/varde/i, /[:"/]0573[^\da-f]/i];
    const outsiders = [police, centre, family, coordination, `${police} (feed)`];
    for (const party of outsiders)
      for (const name of where)
        expect([party, world.handedOut.bytesOf(party).filter((bytes) => name.test(bytes))]).toEqual([party, []]);
  });

  it('leaves in the first one’s ledger what was told, when, and that the case was handed over', async () => {
    const feed = await feedOf(world.as('visitator'));
    const ofCase = feed.filter(({ subject }) => subject === `case/${caseId}`);
    expect(ofCase.at(-1)).toMatchObject({ type: 'dk.vaern.access-closed.v1', data: { reason: 'handed-over' } });
    expect(ofCase.slice(0, -1).every(({ data }) => data === undefined)).toBe(true);
  });

  it('is reminded of what is due, and the first is not', async () => {
    await told(
      'visitator-varde',
      '/referrals',
      onDuty({
        to: 'police:1465/intake',
        purpose: 'protection',
        fieldSets: ['identity'],
        summary: words('summary to another district', [varde, 'police:1465/intake']),
        urgency: 'urgent',
      }),
    );
    await world.at('2026-05-20T12:00:00.000Z');
    await world.tick();
    const { ours } = await world.as('visitator-varde').asks<Worklist>('/worklist');
    expect(ours).toMatchObject([{ overdue: true }]);
    expect((await world.as('visitator').asks<Worklist>('/worklist')).ours).toEqual([]);
  });

  it('proves itself', () => proves(world, { byTheDesk: 1 }));
});
