import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, type CaseFile, type LogPage, type TimelinePage } from '../api/answers';
import { agency } from '../api/client';
import { wholeList } from './whole-list';

/** Classes that a page shows only when somebody asks for them by name. */
export const deliberate = ['address', 'cpr', 'place'] as const;
export type Deliberate = (typeof deliberate)[number];

const versions = new Map<string, string>();
/** What was done here is seen here: a case is not shown older than the last thing that was done in it. */
export const sawVersion = ({ caseId, version }: { readonly caseId: string; readonly version: string }): void =>
  void versions.set(caseId, version);

/** The version after the last thing that was done here. */
export const versionDone = (caseId: string): string | undefined => versions.get(caseId);

const atLeast = (caseId: string) => {
  const version = versions.get(caseId);
  return version === undefined ? {} : { atLeast: version };
};

/** A case as this unit knows it; `open`: words that were asked for by name. */
export const caseQuery = (caseId: string, open: readonly Deliberate[] = []) =>
  queryOptions({
    queryKey: ['case', caseId, ...open],
    queryFn: () =>
      answered<CaseFile>(
        agency.GET('/api/municipality/cases/{caseId}', {
          params: {
            path: { caseId },
            query: {
              ...(open.length > 0 && { open: open.join(',') }),
              ...atLeast(caseId),
            },
            header: { Purpose: 'case-work' },
          },
        }),
      ),
    // What was opened for somebody is read once, and signed for once: not again because a window was looked at.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });

/** The log, a page at a time: each page is read once, and signed for once. */
export const logQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['log', caseId],
    queryFn: ({ pageParam: after }) =>
      answered<LogPage>(
        agency.GET('/api/municipality/cases/{caseId}/log', {
          params: {
            path: { caseId },
            query: { ...atLeast(caseId), ...(after !== '' && { after }) },
            header: { Purpose: 'case-work' },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });

export const timelineQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['timeline', caseId],
    queryFn: () =>
      wholeList((after) =>
        answered<TimelinePage>(
          agency.GET('/api/municipality/cases/{caseId}/timeline', {
            params: {
              path: { caseId },
              query: { limit: '100', ...atLeast(caseId), ...(after !== undefined && { after }) },
            },
          }),
        ),
      ),
    select: ({ items }) => items,
  });
