import { queryOptions } from '@tanstack/react-query';
import { answered, type Clocks } from '../api/answers';
import { agency } from '../api/client';

/** By when what is sent now is to be answered: asked again as time passes, and for each form anew. */
export const clocksQuery = queryOptions({
  queryKey: ['clocks'],
  queryFn: () => answered<Clocks>(agency.GET('/api/municipality/clocks')),
  staleTime: 0,
  refetchInterval: 60_000,
});
