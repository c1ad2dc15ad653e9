import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serveDemo, type Served } from '../browser/hub';

const phones = {
  colleague: '00 00 12 01',
  conflict: '00 00 12 11',
  withdrawn: '00 00 12 22',
  'wrong district': '00 00 12 31',
  employee: '00 00 12 45',
  officer: '00 00 12 51',
  'protected address': '00 00 12 71',
  moved: '00 00 12 81',
  'accuses him': '00 00 12 91',
  'accuses her': '00 00 12 92',
  'at the police': '00 00 13 01',
  forgotten: '00 00 13 11',
} as const;
type Story = keyof typeof phones;

/** In how many cases somebody finds the phone number of a story. */
const finds: Readonly<Record<string, Partial<Record<Story, number>>>> = {
  visitator: { colleague: 1, conflict: 1, employee: 0, officer: 0, 'protected address': 1, 'at the police': 0 },
  'visitator-deputy': { withdrawn: 1, 'wrong district': 1, 'accuses him': 2, 'accuses her': 2, forgotten: 0 },
  'visitator-varde': { moved: 1, colleague: 0 },
  'employee-safety': { employee: 1, officer: 1, colleague: 0 },
  'case-officer': { colleague: 1, withdrawn: 1, 'at the police': 1, forgotten: 1, officer: 0, employee: 0 },
  'case-officer-fyn': { officer: 0 },
  'named-officer': { officer: 0, employee: 0 },
  'named-officer-fyn': { officer: 1 },
  counsellor: { withdrawn: 0, colleague: 1, conflict: 0 },
};

describe('the demo', () => {
  let served: Served;
  const tokens = new Map<string, string>();

  async function tokenOf(user: string): Promise<string> {
    const answer = await fetch(`${served.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  async function asks<T>(user: string, path: string, body?: object): Promise<T> {
    const token = tokens.get(user) ?? (await tokenOf(user));
    tokens.set(user, token);
    const answer = await fetch(`${served.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}`, Purpose: 'case-work', 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as T;
  }

  const agencyOf = (user: string) => {
    if (user.includes('officer')) return 'police';
    return user.includes('counsellor') ? 'centre' : 'municipality';
  };

  beforeAll(async () => {
    served = await serveDemo({});
  }, 120_000);
  afterAll(() => served?.stop());

  it.each(Object.entries(finds))(
    'tells its stories to %s as far as they are theirs',
    async (user, expected) => {
      const found: Partial<Record<Story, number>> = {};
      for (const story of Object.keys(expected) as Story[]) {
        const phone = phones[story];
        const { items } = await asks<{ items: readonly { caseId: string }[] }>(user, `${agencyOf(user)}/search`, {
          phone,
        });
        found[story] = new Set(items.map(({ caseId }) => caseId)).size;
      }
      expect(found).toEqual(expected);
    },
    60_000,
  );

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
