import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { paths } from '#described/schema';
import { answered, type Episodes, type Teaching } from '../api/answers';
import { hub } from '../api/client';
import { useCommand } from '../forms/use-command';

type Counted = '/api/municipality/episodes' | '/api/municipality/teaching';
export type BodyAt<P extends Counted> = paths[P]['post']['requestBody']['content']['application/json'];

export const episodesQuery = queryOptions({
  queryKey: ['episodes'],
  queryFn: () => answered<Episodes>(hub.GET('/api/municipality/episodes')),
});
export const teachingQuery = queryOptions({
  queryKey: ['teaching'],
  queryFn: () => answered<Teaching>(hub.GET('/api/municipality/teaching')),
});

/** What was just written is in the list a moment later: it is asked for again, so often. */
const TRIES = 8;
const BETWEEN = 250;

/** Writes down one more, and waits until the list shows it. */
export function useCounted<P extends Counted>(path: P, list: 'episodes' | 'teaching', then: () => void) {
  const client = useQueryClient();
  const send = (body: BodyAt<P>, key: string) =>
    answered<unknown>(hub.POST(path, { params: { header: { 'Idempotency-Key': key } }, body } as never));
  const shown = () => JSON.stringify(client.getQueryData([list]));
  return useCommand(send, async () => {
    const before = shown();
    for (let tries = 0; tries < TRIES && shown() === before; tries += 1) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN));
      await client.refetchQueries({ queryKey: [list] });
    }
    then();
  });
}
