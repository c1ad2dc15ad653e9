import { queryOptions } from '@tanstack/react-query';
import { answered, type Guidance } from '../api/answers';
import { agency } from '../api/client';

/** What whoever asks is told at their point of work. */
export const guidanceQuery = queryOptions({
  queryKey: ['guidance'],
  queryFn: () => answered<Guidance>(agency.GET('/api/municipality/guidance')),
});
