import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, type Worklist } from '../api/answers';
import { hub } from '../api/client';
import { HoldLines } from '../approaches/hold-lines';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { useNow } from '../time/use-now';
import { filled, useWords } from '../words/words';
import { NeedGroup } from './need-group';
import { sorted, type Need } from './needs';
import { worklistWords } from './worklist.words';

/** What needs somebody at this unit: now, later, and what they wait for. */
export function WorklistPage() {
  const say = useWords(worklistWords);
  const now = useNow();
  const list = useQuery({
    queryKey: ['worklist'],
    queryFn: () => answered<Worklist>(hub.GET('/api/municipality/worklist')),
  });
  const needs = list.data && sorted(list.data, now);
  return (
    <Page title={say.title}>
      <p>
        <Link to="/report" className="button button-primary">
          {say.report}
        </Link>
      </p>
      <ProblemNotice error={list.error} />
      {list.isPending && <Skeleton lines={6} />}
      {list.data && needs && (
        <>
          <HoldLines holds={list.data.holds} now={now} />
          <NeedGroup title={say.now} none={nothingNow(say, needs.soon)} needs={needs.now} now={now} isNow />
          <NeedGroup title={say.soon} none={say.soonNone} needs={needs.soon} now={now} />
          <NeedGroup title={say.others} none={say.othersNone} needs={needs.others} now={now} />
        </>
      )}
    </Page>
  );
}

/** Whoever reported a contact waits, though no day is set by which it must be screened. */
function nothingNow(say: Readonly<Record<'nowNone' | 'nowToScreen', string>>, soon: readonly Need[]): string {
  const count = soon.filter(({ kind }) => kind === 'to-screen').length;
  return count === 0 ? say.nowNone : filled(say.nowToScreen, { count: String(count) });
}
