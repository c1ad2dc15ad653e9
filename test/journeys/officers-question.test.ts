import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, wordsIn, type World } from '../world';
import { affected, incident, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { police, visitation } from './units';

interface Known {
  readonly told: number;
  readonly file?: { readonly referrals: readonly { readonly status: string }[]; readonly danger: boolean };
  readonly log: readonly {
    readonly type: string;
    readonly words: readonly object[];
    readonly closed: readonly string[];
  }[];
  readonly logEntries: number;
}
interface Watched {
  readonly units: readonly (Known & { readonly unit: string })[];
  readonly openings: readonly { readonly classesOpened: readonly string[]; readonly account: string }[];
}

const [before, first, later] = ['2026-03-02', '2026-03-03', '2026-03-05'];

/** Story 9: what did we know on 3 March? */
describe('the officer’s question', () => {
  let world: World;
  let caseId: string;
  let entry: string;
  let wrong: string;
  let words: Readonly<Record<'entry' | 'wrong' | 'correction', string>>;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const both = (name: string) => world.canaries.words(name, [visitation, police]);
  const path = (date: string) => `/cases/${caseId}/as-of?date=${date}`;
  const asOf = (who: string, date: string) => world.as(who).asks<Known>(path(date), { purpose: 'case-work' });
  const watched = (officer: string, date: string) =>
    world.as(officer).asks<Watched>(`/api/oversight/as-of?case=${caseId}&date=${date}`);
  const texts = ({ log }: Known) => wordsIn(log).map(({ fields }) => fields.text);

  beforeAll(async () => {
    world = await startWorld({ seed: 'officers-question' });
    await trains(world);
    words = { entry: both('entry'), wrong: both('wrong entry'), correction: both('correction') };
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: both('contact') }));
    told = (who, to, body) => step(world, caseId)(world.as(who), to, body);
    await told('visitator', '/persons', affected({ name: both('affected name') }));
    const him = await told('visitator', '/persons', perpetrator({ name: both('perpetrator name') }));
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    await world.at('2026-03-03T09:00:00.000Z');
    const summary = both('summary');
    const terms = { to: police, purpose: 'protection', fieldSets: ['identity', 'log-text', 'narrative'], summary };
    const referralId = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    entry = await told('visitator', '/log', incident(him, { text: words.entry }));
    wrong = await told('visitator', '/log', incident(him, { text: words.wrong }));
    await world.at('2026-03-05T09:00:00.000Z');
    const { audience: _, ...corrected } = incident(him, { reason: 'wrong-time', text: words.correction });
    await told('visitator', `/log/${entry}/corrections`, corrected);
    await told('visitator', '/dangers', { sign: 'threat', by: 'affected' });
    await world.pool.query(
      `insert into vault.read_log (at, kind, agency, unit, account, role, recipient, case_id, persons, classes_asked,
         classes_opened, parts, hit, purpose, policies, request_id, signed_by)
       values ('2026-03-04T09:00:00Z', 'open', 'police:1464', $1, 'demo-case-officer', 'case-officer', $1, $2, '{}', '{}',
         '{log-text}', 0, false, 'case-work', '{}', 'r-then', 'vaern_police_1464')`,
      [police, caseId],
    );
  }, 60_000);
  afterAll(() => world.stop());

  it('need not be asked of what came since one last read the case: that is marked, for each reader their own', async () => {
    const news = async (who: string) => {
      const { items } = await world
        .as(who)
        .asks<{ items: readonly { type: string; isNew: boolean }[] }>(`/cases/${caseId}/timeline`);
      expect(items.length).toBeGreaterThan(5);
      return items.filter(({ isNew }) => isNew).map(({ type }) => type);
    };
    expect(await news('case-officer')).toEqual(['IncidentCorrected', 'DangerRaised']);
    await world.as('case-officer').get(`/cases/${caseId}`, { purpose: 'case-work' });
    expect(await news('case-officer')).toEqual(['IncidentCorrected', 'DangerRaised']);
    expect(await news('visitator')).toEqual([]);
  });

  it('is answered by when it was told', async () => {
    expect(await asOf('case-officer', before)).toEqual({
      date: before,
      told: 0,
      log: [],
      logEntries: 0,
      units: {},
    });
    const then = await asOf('case-officer', first);
    expect(then.file).toMatchObject({ danger: false, referrals: [{ status: 'accepted' }] });
    expect(new Set(texts(then))).toEqual(new Set([words.entry, words.wrong]));
    const afterwards = await asOf('case-officer', later);
    expect(afterwards.file).toMatchObject({ danger: true });
    expect(texts(afterwards)).toContain(words.correction);
    expect(afterwards.told).toBeGreaterThan(then.told);
  });

  it('is answered to the home from its own record', async () => {
    expect(await asOf('visitator', before)).toMatchObject({ file: { referrals: [] }, log: [] });
    expect(await asOf('visitator', first)).toMatchObject({ file: { danger: false, referrals: [{}] }, logEntries: 2 });
  });

  it('is nobody’s who was not told, nor one for a day that is none', async () => {
    for (const stranger of ['counsellor', 'visitator-varde', 'intake-officer-fyn'])
      expect(await world.as(stranger).get(path(first), { purpose: 'case-work' })).toMatchObject({ status: 404 });
    for (const date of ['2026-02-30', '9999-01-01', 'now'])
      expect(await world.as('case-officer').get(path(date), { purpose: 'case-work' })).toMatchObject({ status: 400 });
  });

  it('is not answered for a day that has not come: nobody knows what will have been told by then', async () => {
    const tomorrow = '2026-03-06';
    const asked = { purpose: 'case-work' } as const;
    const answers = [
      await world.as('case-officer').get(path(tomorrow), asked),
      await world.as('dpo-police').get(`/api/oversight/as-of?case=${caseId}&date=${tomorrow}`),
      await world.as('counsellor').get(path(tomorrow), asked),
    ];
    for (const { status, text } of answers)
      expect([status, (JSON.parse(text) as { type: string }).type]).toEqual([422, '/problems/in-future']);
  });

  it('tells the officer who watches what was known, and what was opened, without words', async () => {
    const { units, openings } = await watched('dpo-police', first);
    expect(units).toMatchObject([{ unit: police, file: { danger: false }, log: [{ words: [] }, { words: [] }] }]);
    expect(units[0]?.log.map(({ closed }) => closed)).toEqual([['log-text'], ['log-text']]);
    expect(openings).toEqual([]);
    const { openings: since } = await watched('dpo-police', later);
    expect(since.map(({ classesOpened }) => classesOpened)).toContainEqual(expect.arrayContaining(['log-text']));
    expect((await watched('dpo', later)).units.map(({ unit }) => unit)).toContain(visitation);
    for (const officer of ['dpo-centre', 'dpo-varde', 'dpo-police-fyn'])
      expect(await watched(officer, later)).toMatchObject({ units: [], openings: [] });
  });

  it('says afterwards that something was told, when its words were taken back', async () => {
    const then = await asOf('case-officer', first);
    const { items } = await world
      .as('visitator')
      .asks<{ items: readonly { factId: string; entryRef: string }[] }>(`/cases/${caseId}/log`, {
        purpose: 'case-work',
      });
    const factId = items.find(({ entryRef }) => entryRef === wrong)?.factId;
    await told('visitator', `/facts/${factId}/retraction`, { reason: 'wrong-person' });
    const now = await asOf('case-officer', first);
    expect(now.told).toBe(then.told);
    expect(texts(now)).toEqual([words.entry]);
    expect(now.logEntries).toBe(2);
    expect(texts(await asOf('visitator', first))).not.toContain(words.wrong);
  });

  it('proves itself', () => proves(world, { atTheDoor: ['r-then'] }));
});
