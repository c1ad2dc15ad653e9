import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, type ReadLog } from '../api/answers';
import { hub } from '../api/client';
import { More } from '../blocks/more';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { useWords } from '../words/words';
import { readLogWords } from './read-log.words';
import { Readings } from './readings';

/** Who opened what, when and why, in the officer's own agency: the newest first. */
export function ReadLogPage() {
  const say = useWords(readLogWords);
  const log = useInfiniteQuery({
    queryKey: ['read log'],
    queryFn: ({ pageParam: after }) =>
      answered<ReadLog>(
        hub.GET('/api/oversight/read-log', { params: { query: { limit: '50', ...(after !== '' && { after }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const readings = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <ProblemNotice error={log.error} />
      {log.isPending && <Skeleton lines={8} />}
      {log.data && readings.length === 0 && <p className="calm">{say.none}</p>}
      {readings.length > 0 && <Readings readings={readings} />}
      <More list={log} label={say.more} />
    </Page>
  );
}
