import { expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import type { PoolClient } from 'pg';
import type { CaseFileRow } from '../case-file.view';
import type { Stored } from '../case-in-hand';
import { Support } from './support';

const actor: Actor = {
  id: 'c',
  agency: 'centre:dk',
  unit: 'centre:dk/restricted',
  role: 'counsellor',
  roles: ['counsellor'],
};
const rows = ['hers', 'not-there'].map((caseId) => ({ caseId, openCourses: 2, area: 'denmark' }));

it('who waits, and which courses run, is counted in cases that are there for the asker, and of those open for a group', async () => {
  const asked: string[] = [];
  const support = new Support({
    schema: 'centre',
    asReader: (_, work) => work({ query: async () => ({ rows }) } as unknown as PoolClient),
    files: {
      casesWhere: async (who, where, params) => {
        asked.push(`${who.id} ${where} ${JSON.stringify(params)}`);
        return [{ caseId: 'hers' } as Stored<CaseFileRow>];
      },
    },
  });
  expect(await support.openCourses(actor)).toBe(2);
  expect((await support.waiting(actor)).map(({ caseId }) => caseId)).toEqual(['hers']);
  expect(asked).toEqual([
    'c t.case_id = any($2) and true [["hers","not-there"]]',
    'c t.case_id = any($2) and t.closed_at is null [["hers","not-there"]]',
  ]);
});
