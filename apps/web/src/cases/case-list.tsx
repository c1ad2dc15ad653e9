import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, type CaseLine } from '../api/answers';
import { agency } from '../api/client';
import { More } from '../blocks/more';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { Skeleton } from '../blocks/skeleton';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { caseListWords } from './case-list.words';
import { shortOf } from './short';

interface CasePage {
  readonly items: readonly CaseLine[];
  readonly next?: string;
}

/** The unit's cases, the newest first. */
export function CaseListPage() {
  const say = useWords(caseListWords);
  const list = useInfiniteQuery({
    queryKey: ['cases'],
    queryFn: ({ pageParam: after }) =>
      answered<CasePage>(agency.GET('/api/municipality/cases', { params: { query: after === '' ? {} : { after } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={say.title}>
      <p>{say.intro}</p>
      <ProblemNotice error={list.error} />
      {list.isPending && <Skeleton lines={6} />}
      {list.data && lines.length === 0 && <p className="calm">{say.none}</p>}
      <ul className="lines unstyled-list no-max-width">
        {lines.map((line) => (
          <Line key={line.caseId} line={line} />
        ))}
      </ul>
      <More list={list} label={say.more} />
    </Page>
  );
}

function Line({ line }: { readonly line: CaseLine }) {
  const say = useWords(caseListWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const outcome = line.outcome === undefined ? say.notScreened : labels.code('screening-outcome', line.outcome);
  return (
    <li className={line.danger ? 'line line-late' : 'line'}>
      <span className="line-what">
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }}>
          {filled(say.case, { short: shortOf(line.caseId) })}
        </Link>
      </span>
      <span className="line-when">{filled(say.opened, { at: moment(line.openedAt, language, now) })}</span>
      <span className="line-who">
        <Marks line={line} /> {outcome}
        {line.concern !== undefined &&
          `, ${filled(say.concern, { level: labels.code('concern', line.concern).toLowerCase() })}`}
        {line.closedAt !== undefined && ` · ${filled(say.closed, { at: moment(line.closedAt, language, now) })}`}
      </span>
    </li>
  );
}

/** What must not be overlooked about a case. */
function Marks({ line }: { readonly line: CaseLine }) {
  const say = useWords(caseListWords);
  const marks = [
    line.danger && ['badge badge-error', say.danger],
    line.breachReported && ['badge badge-warning', say.breachReported],
    line.orderInForce && ['badge', say.orderInForce],
    line.restricted && ['badge', say.restricted],
  ].filter((mark) => Array.isArray(mark));
  return marks.map(([look, text]) => (
    <span key={text} className={look}>
      {text}
    </span>
  ));
}
