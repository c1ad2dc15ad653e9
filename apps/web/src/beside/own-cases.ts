import { queryOptions } from '@tanstack/react-query';
import { answered, type CaseLine } from '../api/answers';
import { allPages } from '../api/all-pages';
import { agency } from '../api/client';

/** The cases of one's own unit, without words: to choose one of them. */
export const ownCasesQuery = queryOptions({
  queryKey: ['cases', 'all'],
  queryFn: () =>
    allPages<CaseLine>((after) =>
      answered(
        agency.GET('/api/municipality/cases', {
          params: { query: { limit: '100', ...(after !== undefined && { after }) } },
        }),
      ),
    ),
});

/** Those with which a case may be linked: another one, of the same home. */
export const othersOf = (lines: readonly CaseLine[], caseId: string): readonly CaseLine[] =>
  lines.filter((line) => line.caseId !== caseId && line.bases.includes('home'));
