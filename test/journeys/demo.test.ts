import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedMeasures } from '@vaern/numbers';
import { serveDemo, type Served } from '../browser/hub';
import { dayFromNow } from '../browser/looking';
import { verified } from '../world/feeds';
import { phones, stories, type Look, type Told } from './demo-stories';

/** In how many cases somebody finds the phone number of a story. */
const finds: Readonly<Record<string, Partial<Record<Told, number>>>> = {
  visitator: { colleague: 1, conflict: 1, employee: 0, officer: 0, 'protected address': 1, 'at the police': 0 },
  'visitator-deputy': { withdrawn: 1, 'wrong district': 1, 'accuses him': 3, 'accuses her': 2, forgotten: 0 },
  'visitator-varde': { moved: 1, colleague: 0 },
  'employee-safety': { employee: 1, officer: 1, colleague: 0 },
  'case-officer': { colleague: 1, withdrawn: 1, 'at the police': 1, forgotten: 1, officer: 0, employee: 0 },
  'case-officer-fyn': { officer: 0 },
  'named-officer': { officer: 0, employee: 0 },
  'named-officer-fyn': { officer: 1 },
  counsellor: { withdrawn: 0, colleague: 1, conflict: 0 },
};

interface CaseFile {
  readonly caseId: string;
  readonly breaches: readonly { readonly breachId: string; readonly status: string }[];
  readonly evidence: readonly { readonly evidenceId: string }[];
}
interface Then {
  readonly units: readonly {
    readonly unit: string;
    readonly told: number;
    readonly file: { readonly consents: readonly { readonly status: string }[] };
  }[];
  readonly openings: readonly { readonly at: string; readonly kind: string }[];
}
interface Frozen {
  readonly demo: boolean;
  readonly frozenAt: string;
  readonly measures: PublishedMeasures;
}
interface Knew {
  readonly told: number;
  readonly file?: object;
  readonly logEntries: number;
}
interface Dossier {
  readonly chronology: readonly { readonly alleged: boolean; readonly byPolice: boolean }[];
  readonly witnesses: readonly object[];
}

describe('the demo', () => {
  let served: Served;
  /** Before that, nobody here had looked at anything. */
  let servedAt: string;
  const tokens = new Map<string, string>();
  const searched = new Map<string, Promise<readonly string[]>>();

  async function tokenOf(user: string): Promise<string> {
    const answer = await fetch(`${served.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  async function answerTo(user: string, path: string, body?: object): Promise<Response> {
    const token = tokens.get(user) ?? (await tokenOf(user));
    tokens.set(user, token);
    return fetch(`${served.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}`, Purpose: 'case-work', 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async function asks<T>(user: string, path: string, body?: object): Promise<T> {
    const answer = await answerTo(user, path, body);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as T;
  }

  /** Looked for once by each: how often somebody may search is limited. */
  async function casesOf(user: string, story: Told): Promise<readonly string[]> {
    const looked = `${user} ${story}`;
    const found = searched.get(looked) ?? search(user, story);
    searched.set(looked, found);
    return found;
  }
  async function search(user: string, story: Told): Promise<readonly string[]> {
    const body = { phone: phones[story] };
    const { items } = await asks<{ items: readonly { caseId: string }[] }>(user, `${agencyOf(user)}/search`, body);
    return [...new Set(items.map(({ caseId }) => caseId))];
  }

  /** The case files as `user` reads them. */
  async function filesOf(user: string, story: Told, foundBy = user): Promise<readonly CaseFile[]> {
    const cases = await casesOf(foundBy, story);
    return Promise.all(cases.map((caseId) => asks<CaseFile>(user, `${agencyOf(user)}/cases/${caseId}`)));
  }

  const seenBy = (look: Look): Promise<unknown> =>
    'at' in look ? asks(look.who, look.at) : filesOf(look.who, look.finds, look.foundBy);

  const agencyOf = (user: string) => {
    if (user.includes('officer')) return 'police';
    return user === 'counsellor' ? 'centre' : 'municipality';
  };

  beforeAll(async () => {
    served = await serveDemo({});
    servedAt = new Date().toISOString();
  }, 120_000);
  afterAll(() => served?.stop());

  it.each(Object.entries(finds))(
    'tells its stories to %s as far as they are theirs',
    async (user, expected) => {
      const found: Partial<Record<Told, number>> = {};
      for (const story of Object.keys(expected) as Told[]) found[story] = (await casesOf(user, story)).length;
      expect(found).toEqual(expected);
    },
    60_000,
  );

  it.each(Object.entries(stories))(
    'tells story %s',
    async (_, told) => {
      for (const look of told) expect(await seenBy(look)).toEqual(look.sees);
    },
    60_000,
  );

  it('builds the dossier of the breach that waits, and the police have the film beside its entry', async () => {
    const [file] = await filesOf('case-officer', 'colleague');
    const at = `police/cases/${file?.caseId}`;
    const waiting = file?.breaches.find(({ status }) => status === 'reported');
    const dossier = await asks<Dossier>('case-officer', `${at}/breaches/${waiting?.breachId}/dossier`);
    expect(dossier.chronology.filter(({ alleged }) => alleged)).toHaveLength(1);
    expect(dossier.chronology.filter(({ byPolice }) => byPolice)).toHaveLength(1);
    expect(dossier.witnesses).toHaveLength(1);
    const film = await answerTo('case-officer', `${at}/evidence/${file?.evidence[0]?.evidenceId}`);
    expect(film.headers.get('content-type')).toBe('video/vnd.avi');
    expect(
      Buffer.from(await film.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('AVI ');
  });

  it('tells those who treat him who he is, and nothing of her', async () => {
    const { items } = await asks<{ items: readonly { trackId: string }[] }>('perpetrator-counsellor', 'centre/tracks');
    const track = JSON.stringify(await asks('perpetrator-counsellor', `centre/tracks/${items[0]?.trackId}`));
    expect(track).toContain('Kim Stenbæk');
    const [hers] = await filesOf('family-counsellor', 'children', 'visitator-deputy');
    expect(JSON.stringify(hers)).toContain('Kim Stenbæk');
    for (const word of ['Freja', 'Alba', 'Viggo', String(hers?.caseId)]) expect(track).not.toContain(word);
  });

  it('keeps the address and the photo from the police until they are decided', async () => {
    const [hers] = await filesOf('visitator', 'protected address');
    const { referrals } = await asks<{ referrals: readonly object[] }>(
      'intake-officer',
      `police/cases/${hers?.caseId}`,
    );
    expect(referrals).toHaveLength(1);
    const log = await answerTo('intake-officer', `police/cases/${hers?.caseId}/log`);
    expect(await log.text()).not.toContain('Sivhaven');
    const photo = await answerTo(
      'intake-officer',
      `police/cases/${hers?.caseId}/evidence/${hers?.evidence[0]?.evidenceId}`,
    );
    expect(photo.status).toBe(404);
  });

  it('tells story 9, the officer’s question: what was known on a day is what had been told by then, and what was opened', async () => {
    const [hers] = await filesOf('case-officer', 'withdrawn');
    const asOf = (who: string, ago: number) =>
      asks<Then>(who, `oversight/as-of?case=${hers?.caseId}&date=${dayFromNow(-ago)}`);
    const referred = (status: string) => [{ unit: 'police:1464/intake', file: { referrals: [{ status }] } }];
    expect(await asOf('dpo-police', 13)).toMatchObject({ units: [], openings: [] });
    expect(await asOf('dpo-police', 12)).toMatchObject({ units: referred('sent'), openings: [] });
    expect(await asOf('dpo-police', 11)).toMatchObject({ units: referred('accepted'), openings: [] });
    const consents = async (ago: number) =>
      (await asOf('dpo', ago)).units.map(({ unit, file }) => [unit, file.consents.map(({ status }) => status)]);
    expect(await consents(7)).toEqual([['municipality:0561/visitation', ['given']]]);
    expect(await consents(6)).toEqual([['municipality:0561/visitation', ['withdrawn']]]);
    const [before] = (await asOf('dpo-centre', 7)).units;
    const [after] = (await asOf('dpo-centre', 6)).units;
    expect([before?.told, after?.told]).toEqual([expect.any(Number), Number(before?.told) + 1]);
    const { openings } = await asOf('dpo-police', 0);
    const opened = openings.filter(({ at, kind }) => kind === 'open' && at < servedAt);
    expect(opened).toMatchObject([{ account: 'demo-case-officer', hit: true }]);
  });

  it('tells the end of story 10: the numbers of last year are frozen and open to everybody, and what is small is withheld', async () => {
    const year = Number(dayFromNow(-2).slice(0, 4)) - 1;
    const answer = await fetch(`${served.url}/api/knowledge/numbers/${year}`);
    const { demo, frozenAt, measures } = (await answer.json()) as Frozen;
    expect([demo, frozenAt]).toEqual([true, `${year + 1}-01-02T09:00:00.000Z`]);
    expect(measures.map(({ total }) => total)).toEqual([25, 15, 10]);
    const shown = measures.flatMap(({ dimensions }) =>
      dimensions.map(({ name, cells }) => [
        name,
        Object.fromEntries(cells.flatMap(({ code, count }) => (count === undefined ? [] : [[code, count]]))),
      ]),
    );
    expect(Object.fromEntries(shown)).toEqual({
      // Varde’s eleven and the centre’s seven; Fyn’s five are withheld with Esbjerg’s one.
      agency: { 'municipality:0573': 10, 'centre:dk': 5 },
      relation: { 'former-partner': 10, acquaintance: 5 },
      reporter: { affected: 15 },
      outcome: { stalking: 10, 'not-screened': 5 },
      channel: { sms: 10 },
      behaviour: { contact: 10 },
      purpose: { protection: 5 },
    });
  });

  it('was told on the days of its stories, to each unit on its own', async () => {
    const [{ caseId }] = (await filesOf('case-officer', 'colleague')) as [CaseFile];
    const knew = (user: string, ago: number) =>
      asks<Knew>(user, `${agencyOf(user)}/cases/${caseId}/as-of?date=${dayFromNow(-ago)}`);
    expect(await knew('visitator', 25)).toMatchObject({ told: 0, logEntries: 0 });
    expect(await knew('visitator', 23)).toMatchObject({ file: { screenings: [], reports: [] }, logEntries: 0 });
    expect(await knew('visitator', 22)).toMatchObject({ file: { screenings: [{ outcome: 'stalking' }] } });
    expect(await knew('visitator', 16)).toMatchObject({ file: { referrals: [] }, logEntries: 6 });
    expect(await knew('case-officer', 16)).toMatchObject({ told: 0, logEntries: 0 });
    const asked = { file: { referrals: [{ status: 'awaiting-information' }], orders: [] }, logEntries: 0 };
    expect(await knew('case-officer', 15)).toMatchObject(asked);
    expect(await knew('case-officer', 14)).toMatchObject({ file: { orders: [], reports: [] }, logEntries: 5 });
    expect(await knew('case-officer', 9)).toMatchObject({ file: { orders: [{ inForce: true }], breaches: [] } });
    expect(await knew('case-officer', 5)).toMatchObject({ file: { breaches: [{ status: 'reported' }] } });
    expect(await knew('case-officer', 4)).toMatchObject({ file: { breaches: [{ status: 'assessed' }] } });
  });

  it('has ledgers that go on from moment to moment, unbroken and never ahead of the day', async () => {
    const { rows } = await served.database.pool.query<Record<'recipient' | 'told' | 'recorded', string>>(
      'select recipient, told_at as told, recorded_at as recorded from ledger.notice order by recipient, number',
    );
    expect(rows.length).toBeGreaterThan(200);
    const now = new Date().toISOString();
    for (const [at, { recipient, told, recorded }] of rows.entries()) {
      const last = rows[at - 1];
      expect([told <= now, told >= recorded]).toEqual([true, true]);
      expect(last?.recipient !== recipient || last.told <= told).toBe(true);
    }
    const feed = await asks<readonly object[]>('feed-client', 'police/feed?limit=500');
    expect(verified(feed)).toMatch(new RegExp(`^intact up to ${feed.length}:`));
  });

  it('has something waiting for whoever signs in', async () => {
    const worklist = await asks<Record<'addressHits' | 'toScreen', readonly object[]>>(
      'visitator',
      'municipality/worklist',
    );
    expect(worklist.addressHits.length).toBeGreaterThan(0);
    expect(worklist.toScreen.length).toBeGreaterThan(0);
    for (const [user, at] of Object.entries({ 'intake-officer': 'police', counsellor: 'centre' }))
      expect((await asks<{ items: readonly object[] }>(user, `${at}/cases`)).items.length).toBeGreaterThan(0);
    expect((await asks<{ items: readonly object[] }>('family-counsellor', 'municipality/inbox')).items).toHaveLength(1);
    expect(await asks('counsellor', 'centre/dashboard')).toMatchObject({
      groupDemand: [
        { area: 'municipality:0561', waiting: 1, groups: 0 },
        { area: 'region:1082', waiting: 0, groups: 1 },
      ],
    });
  });
});
