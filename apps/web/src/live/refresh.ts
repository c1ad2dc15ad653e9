import type { QueryClient } from '@tanstack/react-query';
import { caseQuery, logQuery, timelineQuery } from '../cases/case-data';
import { whenAttended } from './attended';
import { begunOn } from './begun';

const lists = new Set(['inbox', 'worklist', 'cases', 'dashboard', 'tracks', 'groups', 'group demand']);

/** Lists open no words: they are fetched whether or not somebody is there. */
export const refreshLists = (client: QueryClient): void =>
  void client.invalidateQueries({ predicate: ({ queryKey: [of] }) => lists.has(String(of)) });

/** Words of case and log, when somebody is there to read them. Words that were asked for by name are fetched again by whoever looks at them. Answers how to call it off. */
export const showWords = (client: QueryClient, caseId: string): (() => void) =>
  whenAttended(() => void refetchWords(client, caseId, 'active'));

async function refetchWords(client: QueryClient, caseId: string, refetchType: 'active' | 'none'): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey, exact: true, refetchType }),
    client.invalidateQueries({ queryKey: logQuery(caseId).queryKey, refetchType }),
  ]);
}

/**
 * A case has gone on: what happened is fetched at once, its words too, unless somebody is writing. Then the page stays as
 * it is, and they are told. Answers how to call it off.
 */
export function refreshCase(client: QueryClient, caseId: string): () => void {
  void client.invalidateQueries({ queryKey: timelineQuery(caseId).queryKey });
  if (begunOn(caseId) === undefined) return showWords(client, caseId);
  void refetchWords(client, caseId, 'none');
  return () => undefined;
}

/** The case may not be seen any more: nothing of it stays on the screen, but what is being written. */
export function leaveCase(client: QueryClient, caseId: string, isWriting: boolean): void {
  const ofCase = { predicate: ({ queryKey: [, of] }: { readonly queryKey: readonly unknown[] }) => of === caseId };
  if (isWriting) void client.invalidateQueries(ofCase);
  else void client.resetQueries(ofCase);
}
