import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, Refused, type Track, type TrackPage } from '../api/answers';
import { agency } from '../api/client';

/** Words of a perpetrator that are shown when somebody asks for them by name. */
export const deliberate = ['address', 'cpr'] as const;
export type Deliberate = (typeof deliberate)[number];

const versions = new Map<string, string>();
/** The version of a track that was done from here. */
export const versionDone = (trackId: string): string | undefined => versions.get(trackId);
/** Tracks that were opened here: they are there, though whatever shows them may not know it yet. */
const openedHere = new Set<string>();
const isOnItsWay = (trackId: string, error: unknown) =>
  openedHere.has(trackId) && error instanceof Refused && error.status === 404;

/** The unit's tracks, without words. */
export const tracksQuery = infiniteQueryOptions({
  queryKey: ['tracks'],
  queryFn: ({ pageParam: after }) =>
    answered<TrackPage>(agency.GET('/api/municipality/tracks', { params: { query: after === '' ? {} : { after } } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});

/** One track; what is opened is signed for, so it is not fetched again because a window was looked at. */
export const trackQuery = (trackId: string, open: readonly Deliberate[] = []) =>
  queryOptions({
    queryKey: ['track', trackId, ...open],
    queryFn: () => {
      const atLeast = versions.get(trackId);
      return answered<Track>(
        agency.GET('/api/municipality/tracks/{trackId}', {
          params: {
            path: { trackId },
            query: { ...(open.length > 0 && { open: open.join(',') }), ...(atLeast !== undefined && { atLeast }) },
            header: { Purpose: 'case-work' },
          },
        }),
      );
    },
    retry: (tries, error) => tries < 20 && isOnItsWay(trackId, error),
    retryDelay: 300,
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });

/** What was done from here is there from then on; `opened`: a track that whatever shows it may not know yet. */
export function didOnTrack({ trackId, version }: Done, opened = false): void {
  versions.set(trackId, version);
  if (opened) openedHere.add(trackId);
}

/** What a command answers. */
export interface Done {
  readonly id: string;
  readonly trackId: string;
  readonly version: string;
}
