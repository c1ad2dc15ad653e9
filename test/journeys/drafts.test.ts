import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@vaern/platform';
import { startHub } from '../../apps/hub/src/hub';
import { holdingsOf, proves, startWorld, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, police, visitation } from './units';

interface Opened {
  readonly draft?: {
    readonly words: Readonly<Record<string, unknown>>;
    readonly version: string;
    readonly savedAt: string;
  };
}
interface Said {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const NOBODYS = '99999999-9999-4999-8999-999999999999';

/** What staff type and have not sent: theirs alone, for a while, whatever happens to the page. */
describe('a draft', () => {
  let world: World;
  let caseId: string;
  let her: string;
  let him: string;
  let toCentre: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  let saves = 0;

  /** Reaches whoever typed it, and nobody else. */
  const typed = (name: string, unit: string) => ({ text: world.canaries.words(name, [unit]), channels: ['call'] });
  const save = (who: string, path: string, body: object, seen?: string) =>
    world.as(who).sends(path, body, {
      headers: { 'Idempotency-Key': uuid((saves += 1)), ...(seen && { 'If-Match': `"${seen}"` }) },
    });
  const inCase = () => `/cases/${caseId}/drafts`;
  const keep = async (who: string, words: object, seen?: string) => {
    const { status, text } = await save(who, inCase(), { form: 'log-entry', words }, seen);
    return { status, ...(JSON.parse(text) as { version: string; savedAt: string }) };
  };
  const open = async (who: string, form = 'log-entry') =>
    (await world.as(who).asks<Opened>(`${inCase()}?form=${form}`)).draft;
  const rows = async (recipient: string) =>
    (await world.pool.query('select from drafts.draft where recipient = $1', [recipient])).rowCount;
  const facts = async () =>
    (
      await world.pool.query(`select (select count(*) from event_store.event) as events,
      (select count(*) from ledger.notice) as notices, (select count(*) from vault.holding) as holdings`)
    ).rows;

  beforeAll(async () => {
    world = await startWorld({ seed: 'drafts' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague' }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    const both = (name: string) => world.canaries.words(name, [visitation, police]);
    her = await told('visitator', '/persons', affected({ name: both('affected name') }));
    him = await told('visitator', '/persons', perpetrator({ name: both('perpetrator name') }));
    await told('visitator', '/screenings', stalking(him, both('reasons')));
    const terms = { to: police, purpose: 'protection', fieldSets: ['identity'], summary: both('summary') };
    const toPolice = await told('visitator', '/referrals', onDuty(terms));
    await told('case-officer', `/referrals/${toPolice}/acceptance`);
    const counselling = { legalBasis: 'vital-interest', noConsentReason: 'life-in-danger' };
    const asked = { to: centre, purpose: 'counselling', fieldSets: [], ...counselling };
    const summary = world.canaries.words('summary to the centre', [visitation, centre]);
    toCentre = await told('visitator', '/referrals', onDuty({ ...asked, summary }));
  }, 60_000);
  afterAll(() => world.stop());

  it('is there again for whoever typed it', async () => {
    const words = typed('draft of the visitator', visitation);
    const { status, version, savedAt } = await keep('visitator', words);
    expect([status, savedAt]).toEqual([201, world.clock.now().toISOString()]);
    expect(await open('visitator')).toEqual({ words, version, savedAt });
    expect(await open('visitator', 'closing')).toBeUndefined();
  });

  it('is there for nobody else: not for her deputy, who works in the same case, and not for the police', async () => {
    await world.as('visitator-deputy').asks(`/cases/${caseId}`, { purpose: 'case-work' });
    expect(await open('visitator-deputy')).toBeUndefined();
    expect(await open('case-officer')).toBeUndefined();
    const words = typed('draft of the officer', police);
    expect((await keep('case-officer', words)).status).toBe(201);
    expect((await open('case-officer'))?.words).toEqual(words);
  });

  it('of a case that is not theirs is answered to everybody as of one that is not there', async () => {
    const body = { form: 'log-entry', words: {} };
    for (const who of ['visitator-varde', 'coordinator', 'case-officer-fyn']) {
      const there = [await world.as(who).get(`${inCase()}?form=log-entry`), await save(who, inCase(), body)];
      const nowhere = [
        await world.as(who).get(`/cases/${NOBODYS}/drafts?form=log-entry`),
        await save(who, `/cases/${NOBODYS}/drafts`, body),
      ];
      const said = (all: typeof there) => all.map(({ status, text }) => [status, text.replace(/urn:uuid:[^"]+/, '')]);
      expect(said(there)).toEqual(said(nowhere));
      expect(there.map(({ status }) => status)).toEqual([404, 404]);
    }
    for (const who of ['frontline', 'manager', 'dpo', 'records-owner', 'affected'])
      expect([who, (await save(who, inCase(), body)).status]).toEqual([who, 403]);
  });

  it('is no fact: nothing is decided, told, sealed in the vault or counted as a version of the case', async () => {
    const before = await facts();
    const page = () => world.as('visitator').asks<{ version: string }>(`/cases/${caseId}`, { purpose: 'case-work' });
    const { version } = await page();
    const { version: seen } = (await open('visitator'))!;
    await keep('visitator', typed('draft, gone on with', visitation), seen);
    await world.tick();
    expect(await facts()).toEqual(before);
    expect((await page()).version).toBe(version);
  });

  it('is not written over by an older page, which is told so', async () => {
    const now = (await open('visitator'))!;
    for (const seen of [uuid(1), undefined, 'anything']) {
      const { status, text } = await save('visitator', inCase(), { form: 'log-entry', words: { text: 'x' } }, seen);
      expect([status, (JSON.parse(text) as Said).type]).toEqual([409, '/problems/draft-moved-on']);
    }
    expect(await open('visitator')).toEqual(now);
  });

  it('is kept as it was when what comes is too long, unknown or no answers at all', async () => {
    const now = (await open('visitator'))!;
    const form = 'log-entry';
    const wrong: readonly [object, number, string][] = [
      [{ form, words: { text: 'x'.repeat(140_000) } }, 413, ''],
      [{ form, words: { text: 'x'.repeat(40_001) } }, 400, '#/words is-answers'],
      [{ form: 'contact', words: {} }, 400, '#/form is-code'],
      [{ form, words: { text: { inner: 'x' } } }, 400, '#/words is-answers'],
      [{ form, words: { text: 'a\0b' } }, 400, '#/words/text is-text'],
      [{ form, words: ['x'] }, 400, '#/words is-answers'],
      [{ form }, 400, '#/words is-answers'],
      [Buffer.from([0xff, 0xd8, 0xff]), 400, '# is-utf8'],
    ];
    for (const [body, status, fault] of wrong) {
      const answer = await save('visitator', inCase(), body, now.version);
      const faults = ((JSON.parse(answer.text) as Said).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
      expect([answer.status, faults.join()]).toEqual([status, fault]);
    }
    expect(await open('visitator')).toEqual(now);
  });

  it('is signed for in the read log each time it is opened', async () => {
    const readings = async () => {
      const { items } = await world
        .as('dpo')
        .asks<{ items: readonly { caseId: string; classesOpened: readonly string[] }[] }>('/api/oversight/read-log');
      return items.filter((one) => one.caseId === caseId && one.classesOpened.includes('draft'));
    };
    const before = (await readings()).length;
    await open('visitator');
    await open('visitator-deputy');
    const now = await readings();
    expect(now).toHaveLength(before + 1);
    expect(now[0]).toMatchObject({
      account: 'demo-visitator',
      unit: visitation,
      purpose: 'case-work',
      policies: ['visitator-all-of-the-unit'],
      classesOpened: ['draft'],
      hit: true,
    });
  });

  it('stands readable in no table of the database', async () => {
    const { text } = (await open('visitator'))!.words as { text: string };
    const token = /æ(\w+)ø/.exec(text)![1]!;
    const { rows: tables } = await world.pool.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'`,
    );
    const found = [];
    for (const { name } of tables) {
      const forms = [token, Buffer.from(token).toString('hex'), 'demo-visitator'];
      const { rows: hits } = await world.pool.query<{ n: number }>(
        `select count(*)::int as n from ${name} t where t::text like any($1)`,
        [(name === 'drafts.draft' ? forms : forms.slice(0, 2)).map((form) => `%${form}%`)],
      );
      if (hits[0]!.n > 0) found.push(name);
    }
    expect(tables.map(({ name }) => name)).toContain('drafts.draft');
    expect(found).toEqual([]);
  });

  it('of a contact, which has no case yet, is kept by those who only report, too', async () => {
    const words = { story: world.canaries.words('contact that is half told', ['municipality:0561/frontline']) };
    expect((await save('frontline', '/drafts', { form: 'contact', words })).status).toBe(201);
    const { draft } = await world.as('frontline').asks<Opened>('/drafts?form=contact');
    expect(draft?.words).toEqual(words);
    for (const who of ['visitator', 'frontline-varde'])
      expect(await world.as(who).asks('/drafts?form=contact')).toEqual({});
    expect((await world.as('frontline').post('/drafts/discard', { form: 'contact' })).status).toBe(201);
    expect(await world.as('frontline').asks('/drafts?form=contact')).toEqual({});
  });

  it('goes when the case is no longer open to the unit', async () => {
    const words = typed('draft of the counsellor', centre);
    expect((await keep('counsellor', words)).status).toBe(201);
    expect((await open('counsellor'))?.words).toEqual(words);
    await told('counsellor', `/referrals/${toCentre}/decline`, { reason: 'no-capacity' });
    expect((await world.as('counsellor').get(`${inCase()}?form=log-entry`)).status).toBe(404);
    expect(await rows(centre)).toBe(0);
    expect(await rows(visitation)).toBe(1);
  });

  it('goes a week after it was saved, read by nobody in between', async () => {
    await keep('visitator-deputy', typed('draft of the deputy', visitation));
    await world.at('2026-03-09T07:59:00.000Z');
    expect(await open('visitator-deputy')).toBeDefined();
    await world.at('2026-03-09T08:00:01.000Z');
    expect(await open('visitator-deputy')).toBeUndefined();
    expect(await rows(visitation)).toBe(2);
    await world.tick();
    expect([await rows(visitation), await rows(police)]).toEqual([0, 0]);
  });

  it('goes with whomever the agency forgets in the case, there and nowhere else', async () => {
    const officers = typed('draft of the officer, later', police);
    await world.at('2031-03-02T09:00:00.000Z');
    const running = await world
      .as('visitator')
      .asks<{ referrals: readonly { referralId: string; status: string }[] }>(`/cases/${caseId}`, {
        purpose: 'case-work',
      });
    const answered = running.referrals
      .filter(({ status }) => status === 'accepted')
      .map(({ referralId }) => ({ running: referralId, answer: 'runs-on' }));
    await told('visitator', '/closure', { reason: 'plan-completed', answered });
    await world.at('2036-03-03T09:00:00.000Z');
    await keep('visitator', typed('draft of the visitator, later', visitation));
    await keep('case-officer', officers);
    const keeps = async (who: string, path: string, body: object = {}) => {
      const { status, text } = await world.as(who).post(`/api/oversight/cases/${caseId}${path}`, body);
      await world.settled();
      expect([path, status]).toEqual([path, 201]);
      return (JSON.parse(text) as { id: string }).id;
    };
    const id = await keeps('records-owner', '/forgetting', { persons: [her, him], reason: 'retention-over' });
    expect(await open('visitator')).toBeDefined();
    await keeps('visitator', `/forgetting/${id}/approval`);
    expect(await holdingsOf(world, visitation, caseId)).toEqual([]);
    expect(await rows(visitation)).toBe(0);
    expect(await open('visitator')).toBeUndefined();
    expect((await open('case-officer'))?.words).toEqual(officers);
  });

  it('proves itself', () => proves(world));

  it('is there when the hub was stopped and started again', async () => {
    await world.hub.stop();
    const config = readConfig({ PORT: '0', DATABASE_URL: world.databaseUrl, VAERN_DATA: world.dataFolder });
    const hub = await startHub(config, world.ports, { emptyDemo: true });
    const json = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ user: 'case-officer' });
    const signedIn = await fetch(`${hub.url}/demo/token`, { method: 'POST', headers: json, body });
    const { access_token: token } = (await signedIn.json()) as { access_token: string };
    const answer = await fetch(`${hub.url}/api/police${inCase()}?form=log-entry`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { draft } = (await answer.json()) as Opened;
    expect(draft?.words.channels).toEqual(['call']);
    await hub.stop();
  });
});
