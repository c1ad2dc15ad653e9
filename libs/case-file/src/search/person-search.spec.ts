import { describe, expect, it } from '@jest/globals';
import { Policies, type Actor, type Asked } from '@vaern/access';
import type { Found, Reader } from '@vaern/vault';
import type { PoolClient } from 'pg';
import { emptyFile } from '../case-file';
import { CaseFiles } from '../case-files';
import { PersonSearch } from './person-search';

const officer: Actor = {
  id: 'o',
  agency: 'police:1464',
  unit: 'police:1464/intake',
  role: 'case-officer',
  roles: ['case-officer'],
};
const asking = { actor: officer, requestId: 'r', stated: 'case-work' } as const;
const [first, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const found = (caseId: string, part: string, kind: Found['kind'] = 'cpr'): Found => ({
  kind,
  caseId,
  person: 'p',
  part,
});

/** A case in which one person was described, in these parts. */
const row = (caseId: string, ...parts: readonly string[]) => rowOf(caseId, parts);
const rowOf = (caseId: string, parts: readonly string[], merged: object = {}) => ({
  caseId,
  key: '',
  grounds: { g: { basis: 'consent', status: 'open' } },
  file: {
    ...emptyFile,
    merged,
    persons: { p: [personIn(parts)] },
  },
});
const personIn = (parts: readonly string[]) => ({
  factId: 'f',
  parts: parts.map((id) => ({ id, class: 'cpr', person: 'p' })),
});

/** What the vault found and the unit's views hold, and in which order they were asked. */
function aSearch(of: { found: readonly Found[]; rows: readonly object[]; mayNot?: (asked: Asked) => boolean }) {
  const steps: string[] = [];
  const signed: Reader[] = [];
  const policies = new Policies();
  const decide = (asked: Asked) => (of.mayNot?.(asked) ? { allowed: false, policyIds: [] } : policies.decide(asked));
  const files = new CaseFiles({
    schema: 'police',
    policies: { decide } as Policies,
    door: { open: async () => new Map() },
    who: { pseudonymOf: () => 's-me', standingOf: () => 'police' },
    now: () => new Date('2026-03-03T10:00:00.000Z'),
    today: () => '2026-03-03',
    asReader: async (unit, work) => {
      steps.push(`views of ${unit}`);
      const query = async (sql: string) => ({ rows: sql.includes('case_file') ? of.rows : [] });
      return work({ query } as unknown as PoolClient);
    },
  });
  const find = async (reader: Reader) => {
    steps.push('signed');
    signed.push(reader);
    return of.found;
  };
  const search = new PersonSearch({ files, finder: { find }, policies });
  return { steps, signed, find: (body = { cpr: '0204364008' }) => search.find(asking, body) };
}

describe('a person is found', () => {
  it('in the order of cases, once for each way', async () => {
    const all = [found(second, 'b'), found(first, 'c', 'phone'), found(first, 'a'), found(first, 'd')];
    const { find } = aSearch({ found: all, rows: [row(second, 'b'), row(first, 'a', 'c', 'd')] });
    expect(await find()).toEqual([
      { caseId: first, person: 'p', by: 'cpr' },
      { caseId: first, person: 'p', by: 'phone' },
      { caseId: second, person: 'p', by: 'cpr' },
    ]);
  });

  it('once, as who remains, though described as two', async () => {
    const twice = { ...found(first, 'b'), person: 'q' };
    const rows = [rowOf(first, ['a', 'b'], { q: 'p' })];
    expect(await aSearch({ found: [found(first, 'a'), twice], rows }).find()).toEqual([
      { caseId: first, person: 'p', by: 'cpr' },
    ]);
  });

  it('in no case that the policies keep from the actor', async () => {
    const rows = [row(first, 'a')];
    const parts = { found: [found(first, 'a')], rows };
    expect(await aSearch(parts).find()).toHaveLength(1);
    const mayNot = ({ action }: Asked) => action === 'case.see';
    expect(await aSearch({ ...parts, mayNot }).find()).toEqual([]);
  });

  it('in no case that the unit’s views do not have, and by no part that stands in another', async () => {
    expect(await aSearch({ found: [found(first, 'a')], rows: [] }).find()).toEqual([]);
    const elsewhere = { found: [found(first, 'b')], rows: [row(first, 'a'), row(second, 'b')] };
    expect(await aSearch(elsewhere).find()).toEqual([]);
  });
});

describe('a search', () => {
  it('takes the same steps whether it finds or not, and signs first', async () => {
    const hit = aSearch({ found: [found(first, 'a')], rows: [row(first, 'a')] });
    const miss = aSearch({ found: [], rows: [] });
    await Promise.all([hit.find(), miss.find()]);
    expect(hit.steps).toEqual(['signed', 'views of police:1464/intake']);
    expect(miss.steps).toEqual(hit.steps);
  });

  it('is signed with who, why and by which policy', async () => {
    const { find, signed } = aSearch({ found: [], rows: [] });
    await find();
    expect(signed).toEqual([
      {
        account: 'o',
        agency: 'police:1464',
        unit: 'police:1464/intake',
        role: 'case-officer',
        purpose: 'case-work',
        policies: ['role-has-the-right'],
        requestId: 'r',
      },
    ]);
  });
});
