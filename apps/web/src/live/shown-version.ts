import type { QueryClient } from '@tanstack/react-query';
import { caseQuery, versionDone } from '../cases/case-data';
import { begunOn } from './begun';
import { newer } from './since';

/** The version of a case that is on the screen, with what was done from here. */
export const shownVersion = (client: QueryClient, caseId: string): string | undefined => {
  const shown = client.getQueryData(caseQuery(caseId).queryKey)?.version;
  return shown === undefined ? undefined : newer(shown, versionDone(caseId));
};

/** What somebody goes by who sends something now. */
export const wentBy = (client: QueryClient, caseId: string): string | undefined =>
  begunOn(caseId) ?? shownVersion(client, caseId);
