import type { paths } from '#described/schema';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answered } from '../api/answers';
import { agency } from '../api/client';

type Route = paths['/api/municipality/nudges'];
export type Standing = Route['get']['responses']['200']['content']['application/json'];
export type Wish = Route['post']['requestBody']['content']['application/json'];

export const nudgesQuery = queryOptions({
  queryKey: ['nudges'],
  queryFn: () => answered<Standing>(agency.GET('/api/municipality/nudges')),
});

/** Choosing a mailbox, and having none any more. What the hub answers is how it stands from then on. */
export function useNudges() {
  const client = useQueryClient();
  const onSuccess = (standing: Standing) => client.setQueryData(nudgesQuery.queryKey, standing);
  const choose = useMutation({
    mutationFn: (body: Wish) => answered<Standing>(agency.POST('/api/municipality/nudges', { body })),
    onSuccess,
  });
  const end = useMutation({
    mutationFn: () => answered<Standing>(agency.POST('/api/municipality/nudges/end')),
    onSuccess,
  });
  return { choose, end };
}
