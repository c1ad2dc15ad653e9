import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TimelineLine } from '../api/answers';
import { logQuery, timelineQuery } from '../cases/case-data';
import { asEntries, type Telling } from './tellings';

const tells = ['IncidentLogged', 'IncidentCorrected'];

/** How often an entry was told, by the timeline; infinitely often while nobody knows. */
const timesTold = (lines: readonly TimelineLine[] | undefined, entryRef: string): number =>
  lines?.filter(({ type, codes }) => tells.includes(type) && codes.entryRef === entryRef).length ?? Infinity;

/** The log, of which page after page is read while more of it is wanted. */
function useLogWhile(caseId: string, isWanted: (tellings: readonly Telling[]) => boolean) {
  const log = useInfiniteQuery(logQuery(caseId));
  const { hasNextPage, isFetching, fetchNextPage, error } = log;
  const tellings = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const readsOn = isWanted(tellings) && hasNextPage && !isFetching;
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  return { tellings, isReading: readsOn || isFetching, error };
}

/** One entry with all that was said of it, wherever in the log it stands: pages are read until it is whole, and no further. */
export function useEntry(caseId: string, entryRef: string) {
  const timeline = useQuery(timelineQuery(caseId));
  const times = timesTold(timeline.data, entryRef);
  const ofIt = (tellings: readonly Telling[]) => tellings.filter((one) => one.entryRef === entryRef);
  const isPart = (tellings: readonly Telling[]) => ofIt(tellings).length < times;
  const { tellings, isReading, error } = useLogWhile(caseId, (read) => !timeline.isPending && isPart(read));
  const isLooking = isPart(tellings) && (isReading || timeline.isPending);
  return { entry: isLooking ? undefined : asEntries(ofIt(tellings))[0], isLooking, error: error ?? timeline.error };
}
