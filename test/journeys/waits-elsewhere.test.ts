import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import {
  affected,
  consent,
  contact,
  incident,
  onDuty,
  opens,
  perpetrator,
  stalking,
  step,
  type ReferralLine,
} from './telling';
import { centre, family, namedCentre, namedPolice, police, visitation } from './units';

interface CaseLine {
  readonly caseId: string;
}
type Of = 'toScreen' | 'toReview' | 'consentsEnding' | 'toClear' | 'addressHits';
interface Turns extends Readonly<Record<'ours' | 'theirs', readonly ReferralLine[]>> {
  readonly items?: readonly ReferralLine[];
}
interface Inbox extends Turns, Readonly<Record<Of, readonly CaseLine[]>> {
  readonly actions: readonly { readonly actionId: string; readonly ours: boolean; readonly overdue: boolean }[];
}

const homes = [
  {
    at: 'police',
    unit: police,
    named: namedPolice,
    works: 'case-officer',
    colleague: 'intake-officer',
    reader: 'named-officer',
    trains: 'intake-officer',
    terms: { legalBasis: 'crime-prevention', noConsentReason: 'legal-duty' },
  },
  {
    at: 'centre',
    unit: centre,
    named: namedCentre,
    works: 'counsellor',
    colleague: 'counsellor',
    reader: 'named-counsellor',
    trains: 'centre-manager',
    terms: { legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' },
  },
] as const;

/** What the municipality has on its worklist, a home that has none has in its inbox. */
describe.each(homes)('a case whose home is the $at', ({ at, unit, named, works, colleague, reader, trains, terms }) => {
  let world: World;
  let caseId: string;
  let him: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, readers: readonly string[] = [unit], text?: string) =>
    world.canaries.words(name, readers, text);
  const inbox = (who: string = works) => world.as(who).asks<Inbox>('/inbox');
  const waits = async (of: Of, who?: string) => (await inbox(who))[of].map((line) => line.caseId);
  /** On whose list the next step of a referral is owed; on the other's, if it is there, it is waited for. */
  async function owner(referralId: string, municipal: string): Promise<string> {
    const lists = [
      [at, await inbox()],
      [municipal, await world.as(municipal).asks<Turns>('/worklist')],
    ] as const;
    const isIn = (lines: readonly ReferralLine[]) => lines.some((line) => line.referralId === referralId);
    const owners = lists.flatMap(([who, { ours }]) => (isIn(ours) ? [who] : []));
    const waiting = lists.flatMap(([who, { theirs }]) => (isIn(theirs) ? [who] : []));
    expect([owners.length, waiting.filter((who) => owners.includes(who))]).toEqual([1, []]);
    return [...owners, ...waiting.map((who) => `waited for by ${who}`)].join(', ');
  }
  const asks = (to: string, purpose: string, summary: string) =>
    told(works, '/referrals', onDuty({ to, purpose, fieldSets: ['identity'], ...terms, summary }));

  beforeAll(async () => {
    world = await startWorld({ seed: `waits at the ${at}` });
    const course = { course: 'screening', at: '2025-09-01', validUntil: '2027-09-01' };
    await world.as(trains).does(`/staff/demo-${works}/trainings`, course);
    await world.as(works).post('/contacts', contact({ text: words('contact', [unit, visitation]) }));
    await world.settled();
    const { items } = await world.as(works).asks<{ items: readonly CaseLine[] }>('/cases');
    caseId = items[0]?.caseId ?? '';
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const her = affected({ name: words('her name', [unit, visitation, family]) });
    await told(works, '/persons', { ...her, address: { street: 'Finkevænget 12' } });
    him = await told(works, '/persons', perpetrator({ name: words('his name', [unit, visitation, family]) }));
  }, 60_000);
  afterAll(() => world.stop());

  it('waits to be screened, in the inbox of everybody there and of nobody else', async () => {
    for (const who of [works, colleague]) expect(await waits('toScreen', who)).toEqual([caseId]);
    for (const who of ['visitator', 'intake-officer-fyn', reader]) expect(await waits('toScreen', who)).toEqual([]);
    await told(works, '/screenings', { ...stalking(him, words('reasons')), reviewOn: '2026-04-10' });
    expect([await waits('toScreen'), await waits('toReview')]).toEqual([[], []]);
  });

  it('waits for somebody to decide about words that may give her away', async () => {
    await told(works, '/log', incident(him, { text: words('entry', [unit], 'Han stod på Finkevænget 12.') }));
    expect(await waits('addressHits')).toEqual([caseId]);
    expect(await waits('addressHits', reader)).toEqual([]);
  });

  it('waits for the steps of its plan', async () => {
    const actionId = await told(works, '/actions', { kind: 'safety', due: '2026-03-05', what: words('lock') });
    expect((await inbox()).actions).toMatchObject([{ actionId, ours: true, overdue: false }]);
    await world.at('2026-03-06T09:00:00.000Z');
    expect((await inbox(colleague)).actions).toMatchObject([{ actionId, ours: true, overdue: true }]);
    await told(works, `/actions/${actionId}/completion`);
    expect((await inbox()).actions).toEqual([]);
  });

  it('asks another unit, and each list says whose the next step is', async () => {
    const readers = [unit, family];
    const asked = await asks(family, 'children', words('summary', readers));
    expect(await owner(asked, 'family-counsellor')).toBe(`family-counsellor, waited for by ${at}`);
    await told('family-counsellor', `/referrals/${asked}/acceptance`);
    const question = { question: words('question', readers) };
    const questionId = await told('family-counsellor', `/referrals/${asked}/questions`, question);
    expect(await owner(asked, 'family-counsellor')).toBe(`${at}, waited for by family-counsellor`);
    await told(works, `/referrals/${asked}/information`, { questionId, answer: words('answer', readers) });
    expect(await owner(asked, 'family-counsellor')).toBe(`family-counsellor, waited for by ${at}`);
    const report = { outcome: 'helped', report: words('report', readers) };
    await told('family-counsellor', `/referrals/${asked}/completion`, report);
    const { ours, theirs } = await inbox();
    expect([ours, theirs]).toEqual([[], []]);
  });

  it('is back where it was declined, until it is sent again or rests', async () => {
    const declined = await asks(visitation, 'coordination', words('second summary', [unit, visitation]));
    await told('visitator', `/referrals/${declined}/decline`, { reason: 'not-ours' });
    expect(await owner(declined, 'visitator')).toBe(at);
    expect((await inbox(colleague)).ours).toMatchObject([
      { referralId: declined, status: 'declined', mine: colleague === works },
    ]);
    await told(works, `/referrals/${declined}/withdrawal`, { reason: 'sent-in-error' });
    expect((await inbox()).ours).toEqual([]);
  });

  it('is back when nobody answered in time: overdue, and of whoever sent it, whom the inbox does not name', async () => {
    const late = await asks(visitation, 'hand-over', words('third summary', [unit, visitation]));
    expect(await owner(late, 'visitator')).toBe(`visitator, waited for by ${at}`);
    await world.at('2026-03-20T09:00:00.000Z');
    await world.tick();
    expect(await owner(late, 'visitator')).toBe(`${at}, waited for by visitator`);
    const { ours, items } = await inbox();
    expect(ours).toMatchObject([{ referralId: late, overdue: true, toUs: false, mine: true }]);
    expect(items).toEqual([]);
    expect((await inbox(colleague)).ours).toMatchObject([{ referralId: late, mine: colleague === works }]);
    expect((await world.as(works).get('/inbox')).text).not.toContain('demo-');
    await told(works, `/referrals/${late}/withdrawal`, { reason: 'sent-in-error' });
  });

  it('waits for another look on the day that was set, and for another consent before the old one ends', async () => {
    await told(works, '/consents', { ...consent([visitation], ['coordination'], ['identity']), until: '2026-04-20' });
    expect([await waits('toReview'), await waits('consentsEnding')]).toEqual([[], []]);
    await world.at('2026-04-10T09:00:00.000Z');
    expect([await waits('toReview'), await waits('consentsEnding')]).toEqual([[caseId], [caseId]]);
    expect([await waits('toReview', reader), await waits('consentsEnding', reader)]).toEqual([[], []]);
  });

  it('is there for its named readers alone, who are asked to clear it, while nobody knows who is staff', async () => {
    const body = contact({ perpetratorIsStaff: 'unknown', text: words('restricted contact', [named]) });
    await world.as(works).post('/contacts', body);
    await world.settled();
    const [restricted] = await waits('toClear', reader);
    expect([await waits('toClear', reader), await waits('toScreen', reader)]).toEqual([[restricted], [restricted]]);
    for (const who of [works, colleague, 'visitator'])
      expect((await world.as(who).get('/inbox')).text).not.toContain(restricted);
  });

  it('proves itself', () => proves(world));
});

/** Danger is referred before anybody has screened. */
describe('a case that somebody else was asked about before it was screened', () => {
  let world: World;
  let caseId: string;

  beforeAll(async () => {
    world = await startWorld({ seed: 'asked before it was screened' });
    const words = (name: string) => world.canaries.words(name, [visitation, police]);
    ({ caseId } = await opens(world, 'visitator', { text: words('contact') }));
    const told = step(world, caseId);
    await told(world.as('visitator'), '/persons', affected({ name: words('name') }));
    await told(world.as('visitator'), '/dangers', { sign: 'threat', by: 'affected' });
    const terms = { to: police, purpose: 'protection', urgency: 'urgent', fieldSets: ['identity'] };
    const urgent = onDuty({ ...terms, summary: words('summary') });
    const referralId = await told(world.as('visitator'), '/referrals', urgent);
    await told(world.as('case-officer'), `/referrals/${referralId}/acceptance`);
  }, 60_000);
  afterAll(() => world.stop());

  it('waits to be screened where it has its home, and nowhere else', async () => {
    const unscreened = async (who: string, list: string) =>
      (await world.as(who).asks<Pick<Inbox, 'toScreen'>>(list)).toScreen.map((line) => line.caseId);
    expect(await unscreened('visitator', '/worklist')).toEqual([caseId]);
    expect(await unscreened('case-officer', '/inbox')).toEqual([]);
  });

  it('proves itself', () => proves(world));
});
