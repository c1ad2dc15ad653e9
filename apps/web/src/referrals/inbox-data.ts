import { queryOptions } from '@tanstack/react-query';
import { answered, type Inbox } from '../api/answers';
import { agency } from '../api/client';

/** What others have sent to this unit, without words. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => answered<Inbox>(agency.GET('/api/municipality/inbox')),
});
