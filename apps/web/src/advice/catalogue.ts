import type { paths } from '#described/schema';
import { queryOptions } from '@tanstack/react-query';
import { answered } from '../api/answers';
import { agency } from '../api/client';

export type Catalogue =
  paths['/api/municipality/advice-catalogue']['get']['responses'][200]['content']['application/json'];
export type Item = Catalogue['items'][number];

/** All advice, in every version; it changes with the program alone. */
export const catalogueQuery = queryOptions({
  queryKey: ['advice-catalogue'],
  queryFn: () => answered<Catalogue>(agency.GET('/api/municipality/advice-catalogue', {})),
  staleTime: 3_600_000,
});
