import { useQuery } from '@tanstack/react-query';
import type { TimelineLine } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { saidWhen } from '../time/occurred';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { timelineQuery } from './case-data';
import { caseWords } from './case.words';
import { clocksOf } from './clocks';
import { isNews } from './news';
import { noticeWords } from './notice.words';

/** What happened, the newest first, with the clocks where they differ: when it happened, was written down, came here and was told. */
export function Timeline({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const notices = useWords(noticeWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const timeline = useQuery(timelineQuery(caseId));
  const items = (timeline.data ?? []).toSorted(
    (a, b) => b.occurredAt.localeCompare(a.occurredAt) || b.number - a.number,
  );
  return (
    <section>
      <h2>{say.timeline}</h2>
      <ProblemNotice error={timeline.error} />
      {timeline.isPending && <Skeleton lines={5} />}
      {timeline.data?.length === 0 && <p className="calm">{say.timelineNone}</p>}
      <NewSince count={items.filter(isNews).length} />
      <ol className="timeline no-max-width">
        {items.map((item) => (
          <li key={item.number}>
            <time dateTime={item.occurredAt}>{saidWhen(item.occurredAt, item.codes.precision, language, now)}</time>
            <span>
              {isNews(item) && <strong>{say.isNew} </strong>}
              {notices[item.type as keyof typeof notices] ?? labels.fact(item.type)}
            </span>
            <Clocks line={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Clocks({ line }: { readonly line: TimelineLine }) {
  const say = useWords(caseWords);
  const language = useLanguage();
  const now = useNow();
  const clocks = clocksOf(line).map(({ of, at }) =>
    filled(say[of], { at: of === 'written' ? dateOf(at, language, now) : moment(at, language, now) }),
  );
  return clocks.length === 0 ? null : <small className="under">{clocks.join(' · ')}</small>;
}

/** What came since whoever reads last read the case, so that they need not read it all again. */
function NewSince({ count }: { readonly count: number }) {
  const say = useWords(caseWords);
  if (count === 0) return null;
  return <p>{filled(count === 1 ? say.newOne : say.newMany, { count: String(count) })}</p>;
}
