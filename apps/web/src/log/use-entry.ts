import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { logQuery, timelineQuery } from '../cases/case-data';
import { asEntries, type LoggedEntry } from './tellings';

const tells = ['IncidentLogged', 'IncidentCorrected'];

/** One entry with all that was said of it, wherever in the log it stands: pages are read until it is whole, and no further. */
export function useEntry(caseId: string, entryRef: string) {
  const log = useInfiniteQuery(logQuery(caseId));
  const timeline = useQuery(timelineQuery(caseId));
  const there = timeline.data?.filter(({ type, codes }) => tells.includes(type) && codes.entryRef === entryRef);
  const tellings = (log.data?.pages.flatMap(({ items }) => items) ?? []).filter((one) => one.entryRef === entryRef);
  const isWhole = there !== undefined && tellings.length >= there.length;
  const { hasNextPage, isFetching, fetchNextPage } = log;
  const readsOn = there !== undefined && !isWhole && hasNextPage && !isFetching;
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  const entry: LoggedEntry | undefined = asEntries(tellings)[0];
  const isLooking = log.isPending || timeline.isPending || (!isWhole && (hasNextPage || isFetching));
  return { entry: isLooking ? undefined : entry, isLooking, error: log.error ?? timeline.error };
}
