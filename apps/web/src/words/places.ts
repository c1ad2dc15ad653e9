import { queryOptions } from '@tanstack/react-query';
import { answered, type PlacesAnswer } from '../api/answers';
import { hub } from '../api/client';

/** The names of the agencies that take part, and of their units: as long as the page is open. */
export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: () => answered<PlacesAnswer>(hub.GET('/api/knowledge/places')),
  staleTime: Infinity,
  gcTime: Infinity,
});
