import { queryOptions } from '@tanstack/react-query';
import { answered, type CustodyAnswer } from '../api/answers';
import { agency } from '../api/client';

export const custodyKey = (caseId: string, evidenceId: string) => ['custody', caseId, evidenceId] as const;

/** What happened to a file, and who of one's own read it. It opens no words. */
export const custodyQuery = (caseId: string, evidenceId: string) =>
  queryOptions({
    queryKey: custodyKey(caseId, evidenceId),
    queryFn: () =>
      answered<CustodyAnswer>(
        agency.GET('/api/municipality/cases/{caseId}/evidence/{evidenceId}/custody', {
          params: { path: { caseId, evidenceId }, header: { Purpose: 'case-work' } },
        }),
      ),
  });
