import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, type PlacesAnswer } from '../api/answers';
import { hub } from '../api/client';

/** The names of the agencies that take part, and of their units, and whether it is a demo: as long as the page is open. */
export const placesQuery = queryOptions({
  queryKey: ['places'],
  queryFn: () => answered<PlacesAnswer>(hub.GET('/api/knowledge/places')),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Whether all people and cases of this hub are made up; false until it has said so. */
export const useIsDemo = (): boolean => useQuery(placesQuery).data?.demo === true;
