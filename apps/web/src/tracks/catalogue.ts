import { queryOptions } from '@tanstack/react-query';
import { answered, type AdviceCatalogue } from '../api/answers';
import { agency } from '../api/client';

export const catalogueQuery = queryOptions({
  queryKey: ['advice catalogue'],
  queryFn: () => answered<AdviceCatalogue>(agency.GET('/api/municipality/advice-catalogue')),
  staleTime: 600_000,
});

/** What is there to give to a perpetrator: never what was written for her or those around her. */
export const forHim = ({ items }: AdviceCatalogue) =>
  items.filter(({ whom, kind, toGive }) => whom === 'perpetrator' && kind === 'recommended' && toGive);
