import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedOf, proves, startWorld, type World } from '../world';
import {
  affected,
  consent,
  incident,
  onConsent,
  onDuty,
  opens,
  perpetrator,
  stalking,
  step,
  trains,
  witness,
  type ReferralLine,
} from './telling';
import { centre, family, funen, police, visitation } from './units';

interface Line {
  readonly caseId: string;
  readonly closedAt?: string;
}
interface Worklist {
  readonly toScreen: readonly Line[];
  readonly toReview: readonly Line[];
  readonly ours: readonly Referral[];
  readonly theirs: readonly Referral[];
}
type Referral = ReferralLine & { readonly caseClosed: boolean };
interface Person {
  readonly personId: string;
  readonly mergedIds: readonly string[];
  readonly descriptions: readonly {
    readonly personId: string;
    readonly words: readonly { fields: { name?: string } }[];
  }[];
}
interface CaseFile {
  readonly persons: readonly Person[];
  readonly closures: readonly object[];
  readonly conversations: readonly object[];
  readonly emergencyCalls: readonly object[];
}

const fieldSets = ['identity', 'log-text'];
const atWork = [
  ['visitator', '/worklist'],
  ['case-officer', '/inbox'],
  ['counsellor', '/dashboard'],
] as const;
const [ended, again] = ['2026-06-19T09:00:00.000Z', '2026-07-02T09:00:00.000Z'];

describe('a case that ends, and begins again', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let her: string;
  let consentId: string;
  let danger: string;
  let funenWaits: string;
  let toCentre: string;
  let toFamily: string;
  let toPolice: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const page = (who: string) => world.as(who).get(`/cases/${caseId}`, { purpose: 'case-work' });
  const file = async (who: string) => JSON.parse((await page(who)).text) as CaseFile;
  const lineOf = async (who: string) =>
    (await world.as(who).asks<{ items: readonly Line[] }>('/cases')).items.find((line) => line.caseId === caseId);
  const refused = async (path: string, body: object, who = 'visitator') => {
    const { status, text } = await world.as(who).post(`/cases/${caseId}${path}`, body);
    const { type, params } = JSON.parse(text) as { type: string; params?: object };
    return [status, type, params];
  };
  const typesTo = async (who: string) =>
    (await feedOf(world.as(who))).map(({ type }) => type.replace(/^dk\.vaern\.(.*)\.v1$/, '$1'));
  /** The dangers on the first page of each. */
  const dangersOn = async (...pages: readonly (readonly [who: string, path: string])[]) =>
    Promise.all(
      pages.map(async ([who, path]) => (await world.as(who).asks<{ inDanger: readonly Line[] }>(path)).inDanger),
    );
  const worklist = () => world.as('visitator').asks<Worklist>('/worklist');

  beforeAll(async () => {
    world = await startWorld({ seed: 'closing' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'acquaintance', text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    her = await told('visitator', '/persons', affected({ name: words('her name', police, centre) }));
    him = await told('visitator', '/persons', perpetrator({ name: words('his name', police) }));
    await told('visitator', '/screenings', stalking(him, words('reasons')));
    consentId = await told('visitator', '/consents', consent([centre], ['counselling'], fieldSets));
    const help = { to: centre, purpose: 'counselling', fieldSets, summary: words('summary to the centre', centre) };
    toCentre = await told('visitator', '/referrals', onConsent(consentId, help));
    const patrol = { purpose: 'protection', fieldSets };
    const [toThem, toThose] = [words('summary to the police', police), words('summary to Funen', funen)];
    toPolice = await told('visitator', '/referrals', onDuty({ ...patrol, to: police, summary: toThem }));
    funenWaits = await told('visitator', '/referrals', onDuty({ ...patrol, to: funen, summary: toThose }));
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
  }, 60_000);
  afterAll(() => world.stop());

  it('has conversations that stay where they were held: the home knows that they were, and no note of others', async () => {
    await told('visitator', '/conversations', {
      with: her,
      channel: 'phone',
      reached: true,
      interpreter: 'by-phone',
      note: words('note of the visitation'),
    });
    await told('case-officer', '/conversations', {
      with: her,
      channel: 'in-person',
      reached: true,
      note: world.canaries.words('note of the police', [police]),
    });
    expect((await file('visitator')).conversations).toHaveLength(2);
    expect((await file('case-officer')).conversations).toMatchObject([
      { channel: 'in-person', words: [{ class: 'note' }] },
    ]);
    expect((await file('counsellor')).conversations).toEqual([]);
    expect(world.canaries.reached(visitation)).toContain('note of the visitation');
    expect(world.canaries.reached(police)).toContain('note of the police');
  });

  it('has an emergency call that everyone at work is told of', async () => {
    await told('counsellor', '/emergency-calls', { service: 'alarm-112', at: '2026-03-02T08:00:00.000Z' });
    for (const who of ['visitator', 'case-officer', 'counsellor'])
      expect((await file(who)).emergencyCalls).toMatchObject([{ service: 'alarm-112' }]);
  });

  it('is in danger: it stands first for all who may clear it, whoever raised it, and for no colleague of theirs', async () => {
    danger = await told('case-officer', '/dangers', { sign: 'threat', by: 'affected', about: him });
    const line = { caseId, signs: ['threat'], raisedAt: expect.any(String) };
    expect(await dangersOn(...atWork)).toEqual([[line], [line], [line]]);
    const others = [
      ['intake-officer', '/inbox'],
      ['case-officer-deputy', '/inbox'],
      ['centre-manager', '/dashboard'],
    ] as const;
    expect(await dangersOn(...others)).toEqual([[], [], []]);
  });

  it('has one witness where two were described, for everyone told, and nothing twice', async () => {
    const [once, twice] = [words('the neighbour', police), words('the same neighbour', police)];
    const stays = await told('visitator', '/persons', witness({ name: once }));
    await world.at('2026-03-05T09:00:00.000Z');
    const goes = await told('visitator', '/persons', witness({ name: twice }));
    const before = await typesTo('feed-client');
    await told('visitator', `/persons/${goes}/merge`, { into: stays });
    for (const who of ['visitator', 'case-officer']) {
      const { persons } = await file(who);
      expect(persons.map(({ personId }) => personId)).not.toContain(goes);
      const one = persons.find(({ personId }) => personId === stays);
      expect(one?.mergedIds).toEqual([goes]);
      expect(one?.descriptions.map(({ personId }) => personId)).toEqual([stays, goes]);
      expect(one?.descriptions.flatMap((each) => each.words.map(({ fields }) => fields.name))).toEqual([once, twice]);
    }
    expect((await typesTo('feed-client')).slice(before.length)).toEqual(['persons-merged']);
    expect(await typesTo('counsellor')).not.toContain('persons-merged');
  });

  it('waits for its home where a referral was declined', async () => {
    const children = {
      to: family,
      purpose: 'children',
      fieldSets: ['identity'],
      summary: words('to the family', family),
    };
    toFamily = await told('visitator', '/referrals', { ...onDuty(children), legalBasis: 'child-protection' });
    await told('family-counsellor', `/referrals/${toFamily}/decline`, { reason: 'no-capacity' });
    expect((await worklist()).ours.map(({ referralId }) => referralId)).toContain(toFamily);
  });

  it('does not end while something runs that nobody answered for', async () => {
    await world.at(ended);
    expect((await worklist()).toReview).toMatchObject([{ caseId }]);
    const running = [toCentre, toPolice, funenWaits, danger];
    const [status, type, params] = await refused('/closure', { reason: 'contact-stopped' });
    expect([status, type]).toEqual([422, '/problems/still-running']);
    expect((params as { running: string }).running.split(' ').toSorted()).toEqual(running.toSorted());
    const unanswered = { running: funenWaits, answer: 'runs-on' };
    expect(await refused('/closure', { reason: 'contact-stopped', answered: [unanswered] })).toEqual([
      422,
      '/problems/answer-does-not-fit',
      { running: funenWaits },
    ]);
    expect(await refused('/closure', { reason: 'contact-stopped' }, 'case-officer')).toEqual([
      422,
      '/problems/not-the-home-unit',
      undefined,
    ]);
  });

  it('ends when each has its answer; what was never taken on is gone at once', async () => {
    expect((await page('intake-officer-fyn')).status).toBe(200);
    const answered = [
      { running: toCentre, answer: 'runs-on' },
      { running: toPolice, answer: 'runs-on' },
      { running: funenWaits, answer: 'withdrawn' },
      { running: danger, answer: 'over' },
    ];
    await world.as('visitator').does(`/cases/${caseId}/closure`, { reason: 'contact-stopped', answered });
    expect((await page('intake-officer-fyn')).status).toBe(404);
    await world.settled();
    expect((await file('visitator')).closures).toMatchObject([{ reason: 'contact-stopped', answered }]);
  });

  it('is closed on every list, and waits on none', async () => {
    expect(await dangersOn(...atWork)).toEqual([[], [], []]);
    for (const who of ['visitator', 'case-officer', 'counsellor'])
      expect(await lineOf(who)).toMatchObject({ closedAt: ended, danger: false });
    const { toScreen, toReview, ours, theirs } = await worklist();
    expect([toScreen, toReview, ours]).toEqual([[], [], []]);
    expect(theirs.map(({ referralId, caseClosed }) => [referralId, caseClosed])).toEqual(
      expect.arrayContaining([toPolice, toCentre].map((referralId) => [referralId, true])),
    );
    const { items } = await world.as('case-officer').asks<{ items: readonly Referral[] }>('/inbox');
    expect(items).toMatchObject([{ referralId: toPolice, caseClosed: true }]);
    expect(await world.as('counsellor').asks('/dashboard')).toMatchObject({
      waiting: { total: 0 },
      overdue: [],
      open: 0,
      inClosedCases: 1,
    });
  });

  it('also ends unscreened, and is to be screened no more', async () => {
    const { caseId: other } = await opens(world, 'visitator', { text: words('by mistake') });
    expect((await worklist()).toScreen).toMatchObject([{ caseId: other }]);
    await step(world, other)(world.as('visitator'), '/closure', { reason: 'opened-in-error' });
    expect((await worklist()).toScreen).toEqual([]);
  });

  it('tells those who go on why it ended, and not who else goes on', async () => {
    for (const [who, others] of [
      ['case-officer', [toCentre, funenWaits]],
      ['counsellor', [toPolice, funenWaits]],
    ] as const) {
      const { closures } = await file(who);
      expect(closures).toEqual([expect.objectContaining({ reason: 'contact-stopped' })]);
      expect(closures[0]).not.toHaveProperty('answered');
      const reader = who === 'case-officer' ? 'feed-client' : who;
      const bytes = [(await page(who)).text, JSON.stringify(await feedOf(world.as(reader)))].join();
      for (const other of others) expect(bytes).not.toContain(other);
    }
  });

  it('begins nothing new at home; the police go on, and what protects goes through', async () => {
    const entry = incident(him, { text: words('late entry', police, centre), audience: 'police' });
    expect(await refused('/log', entry)).toEqual([422, '/problems/case-closed', undefined]);
    await told('case-officer', '/log', { ...entry, toldBy: 'police' });
    await told('case-officer', '/dangers', { sign: 'released', by: 'professional' });
    const line = { caseId, signs: ['released'], closedAt: ended };
    expect(await dangersOn(...atWork)).toMatchObject([[line], [line], [line]]);
  });

  it('gives nobody back what ended when it is reopened', async () => {
    await told('counsellor', `/referrals/${toCentre}/completion`, {
      outcome: 'helped',
      report: words('report', centre),
    });
    const before = await typesTo('counsellor');
    expect(before.at(-1)).toBe('access-ended');
    expect(await dangersOn(['counsellor', '/dashboard'])).toEqual([[]]);
    await world.at(again);
    await told('visitator', '/reopening', { reason: 'contact-again' });
    expect(await lineOf('visitator')).not.toHaveProperty('closedAt');
    expect(await lineOf('case-officer')).not.toHaveProperty('closedAt');
    expect((await file('case-officer')).closures).toMatchObject([{ reason: 'contact-stopped', reopenedAt: again }]);
    expect(await typesTo('counsellor')).toEqual(before);
    expect(await worklist()).toMatchObject({ inDanger: [{ caseId }], ours: [{ referralId: toFamily }] });
  });

  it('opens a new period to whom it is referred again, and tells what happened since', async () => {
    const before = (await typesTo('counsellor')).length;
    const help = { to: centre, purpose: 'counselling', fieldSets, summary: words('second summary', centre) };
    const anew = await told('visitator', '/referrals', onConsent(consentId, help));
    await told('counsellor', `/referrals/${anew}/acceptance`);
    const since = (await typesTo('counsellor')).slice(before);
    expect(since.filter((type) => type.startsWith('case-'))).toEqual([
      'case-opened',
      'case-screened',
      'case-closed',
      'case-reopened',
    ]);
    expect((await file('counsellor')).closures).toMatchObject([{ reopenedAt: again }]);
    expect(await lineOf('counsellor')).not.toHaveProperty('closedAt');
  });

  it('proves itself', () => proves(world));
});
