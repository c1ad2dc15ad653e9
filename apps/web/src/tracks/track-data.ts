import type { paths } from '#described/schema';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answered, Refused, type Track, type TrackPage } from '../api/answers';
import { agency } from '../api/client';
import { useCommand } from '../forms/use-command';

/** Words of a perpetrator that are shown when somebody asks for them by name. */
export const deliberate = ['address', 'cpr'] as const;
export type Deliberate = (typeof deliberate)[number];

const versions = new Map<string, string>();
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

type OfTrack<Rest extends string> = `/api/${'municipality' | 'centre'}/tracks/{trackId}/${Rest}`;
type Act = keyof paths extends infer P ? (P extends OfTrack<infer Rest> ? Rest : never) : never;
export type TrackBody<A extends Act> = paths[OfTrack<A> & keyof paths] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

interface Done {
  readonly id: string;
  readonly trackId: string;
  readonly version: string;
}

/** Asks for something to be done in a track; when it is, whatever shows it is fetched anew. */
export function useTrackAct<A extends Act>(
  act: A,
  ids: Readonly<Record<string, string>> & { readonly trackId: string },
  then: (done: Done) => void = () => undefined,
) {
  const client = useQueryClient();
  const send = (body: TrackBody<A>, key: string) =>
    answered<Done>(
      agency.POST(
        `/api/municipality/tracks/{trackId}/${act}` as never,
        { params: { path: ids, header: { 'Idempotency-Key': key } }, body } as never,
      ) as Promise<{ data?: Done; error?: unknown; response: Response }>,
    );
  return useCommand(send, async (done: Done) => {
    versions.set(done.trackId, done.version);
    then(done);
    await client.invalidateQueries({ queryKey: ['track', done.trackId] });
    await client.invalidateQueries({ queryKey: ['tracks'] });
  });
}

/** Opens a track of somebody who asked for it himself. */
export function useOpenTrack(then: (done: Done) => void) {
  const client = useQueryClient();
  const send = (body: TrackBody<'persons'>, key: string) =>
    answered<Done>(agency.POST('/api/municipality/tracks', { params: { header: { 'Idempotency-Key': key } }, body }));
  return useCommand(send, async (done: Done) => {
    versions.set(done.trackId, done.version);
    openedHere.add(done.trackId);
    then(done);
    await client.invalidateQueries({ queryKey: ['tracks'] });
  });
}
