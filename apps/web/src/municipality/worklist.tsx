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
import { NeedLine } from './need-line';
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
          <Group title={say.now} none={nothingNow(say, needs.soon)} needs={needs.now} now={now} isNow />
          <Group title={say.soon} none={say.soonNone} needs={needs.soon} now={now} />
          <Group title={say.others} none={say.othersNone} needs={needs.others} now={now} />
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

interface GroupProps {
  readonly title: string;
  readonly none: string;
  readonly needs: readonly Need[];
  readonly now: Date;
  readonly isNow?: boolean;
}

function Group({ title, none, needs, now, isNow = false }: GroupProps) {
  return (
    <section className={isNow ? 'needs needs-now' : 'needs'}>
      <h2>
        {title} {needs.length > 0 && <span className="count">{needs.length}</span>}
      </h2>
      {needs.length === 0 ? (
        <p className="calm">{none}</p>
      ) : (
        <ul className="lines unstyled-list no-max-width">
          {needs.map((need) => (
            <NeedLine key={keyOf(need)} need={need} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf({ kind, line }: Need): string {
  const { caseId } = line;
  if ('breachId' in line) return `${kind} ${line.breachId}`;
  if ('decisionOverdue' in line) return `${kind} ${line.orderId}`;
  if ('approachId' in line) return `${kind} ${line.approachId}`;
  if ('referralId' in line) return `${kind} ${line.referralId}`;
  return 'actionId' in line ? `${kind} ${line.actionId}` : `${kind} ${caseId}`;
}
