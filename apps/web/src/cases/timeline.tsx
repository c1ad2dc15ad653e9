import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { timelineQuery } from './case-data';
import { caseWords } from './case.words';
import { noticeWords } from './notice.words';

/** A day between the clocks is worth saying. */
const APART = 86_400_000;

/** What happened, the newest first, with the clocks where they differ: when it happened, and when it was written down. */
export function Timeline({ caseId }: { readonly caseId: string }) {
  const say = useWords(caseWords);
  const notices = useWords(noticeWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const timeline = useQuery(timelineQuery(caseId));
  const items = (timeline.data ?? []).toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return (
    <section>
      <h2>{say.timeline}</h2>
      <ProblemNotice error={timeline.error} />
      {timeline.isPending && <Skeleton lines={5} />}
      {timeline.data?.length === 0 && <p className="calm">{say.timelineNone}</p>}
      <NewSince count={items.filter(({ isNew }) => isNew).length} />
      <ol className="timeline no-max-width">
        {items.map((item) => (
          <li key={item.number}>
            <time dateTime={item.occurredAt}>{moment(item.occurredAt, language, now)}</time>
            <span>
              {item.isNew && <strong>{say.isNew} </strong>}
              {notices[item.type as keyof typeof notices] ?? labels.fact(item.type)}
            </span>
            {Date.parse(item.recordedAt) - Date.parse(item.occurredAt) > APART && (
              <small className="under">{filled(say.recorded, { at: moment(item.recordedAt, language, now) })}</small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What came since whoever reads last read the case, so that they need not read it all again. */
function NewSince({ count }: { readonly count: number }) {
  const say = useWords(caseWords);
  if (count === 0) return null;
  return <p>{filled(count === 1 ? say.newOne : say.newMany, { count: String(count) })}</p>;
}
