import { queryOptions } from '@tanstack/react-query';
import { answered, type TrackLine } from '../api/answers';
import { allPages } from '../api/all-pages';
import { agency } from '../api/client';

/** The tracks of one's own unit, without words: to choose one of them. */
export const ownTracksQuery = queryOptions({
  queryKey: ['tracks', 'all'],
  queryFn: () =>
    allPages<TrackLine>((after) =>
      answered(
        agency.GET('/api/municipality/tracks', {
          params: { query: { limit: '100', ...(after !== undefined && { after }) } },
        }),
      ),
    ),
});
