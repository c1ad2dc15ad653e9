import type { paths } from '#described/schema';
import { useQueryClient } from '@tanstack/react-query';
import { answered } from '../api/answers';
import { agency } from '../api/client';
import { useCommand } from '../forms/use-command';
import { didOnTrack, type Done } from './track-data';
import { useSeenTrack } from './use-seen-track';

type OfTrack<Rest extends string> = `/api/${'municipality' | 'centre'}/tracks/{trackId}/${Rest}`;
type Act = keyof paths extends infer P ? (P extends OfTrack<infer Rest> ? Rest : never) : never;
export type TrackBody<A extends Act> = paths[OfTrack<A> & keyof paths] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** Asks for something to be done in a track; when it is, whatever shows it is fetched anew. */
export function useTrackAct<A extends Act>(
  act: A,
  ids: Readonly<Record<string, string>> & { readonly trackId: string },
  then: (done: Done) => void = () => undefined,
) {
  const client = useQueryClient();
  const seen = useSeenTrack(act, ids.trackId);
  const post = (body: TrackBody<A>, key: string, ifMatch?: string) =>
    answered<Done>(
      agency.POST(
        `/api/municipality/tracks/{trackId}/${act}` as never,
        { params: { path: ids, header: { 'Idempotency-Key': key, ...matching(ifMatch) } }, body } as never,
      ) as Promise<{ data?: Done; error?: unknown; response: Response }>,
    );
  const send = (body: TrackBody<A>, key: string) => seen.send((ifMatch) => post(body, key, ifMatch));
  const command = useCommand(send, async (done: Done) => {
    didOnTrack(done);
    then(done);
    await client.invalidateQueries({ queryKey: ['track', done.trackId] });
    await client.invalidateQueries({ queryKey: ['tracks'] });
  });
  return seen.asking(command);
}

const matching = (version: string | undefined) => (version === undefined ? {} : { 'If-Match': `"${version}"` });

/** Opens a track of somebody who asked for it himself. */
export function useOpenTrack(then: (done: Done) => void) {
  const client = useQueryClient();
  const send = (body: TrackBody<'persons'>, key: string) =>
    answered<Done>(agency.POST('/api/municipality/tracks', { params: { header: { 'Idempotency-Key': key } }, body }));
  return useCommand(send, async (done: Done) => {
    didOnTrack(done, true);
    then(done);
    await client.invalidateQueries({ queryKey: ['tracks'] });
  });
}
