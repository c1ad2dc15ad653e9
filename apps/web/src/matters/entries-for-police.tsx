import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LogPage } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { logQuery, timelineQuery } from '../cases/case-data';
import { textOf, wordsOf } from '../cases/person';
import { Checks } from '../forms/fields';
import { audiencesSince } from '../log/audiences';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { useLanguage, useWords } from '../words/words';
import { breachPageWords } from './breach.words';

interface EntriesProps {
  readonly caseId: string;
  readonly label: string;
  readonly hint: string;
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (entries: readonly string[]) => void;
  /** What stands below the incidents. */
  readonly below?: ReactNode;
}
export type Entry = LogPage['items'][number];
const SHORT = 90;

/** The incidents of the log that the police may see, to choose from. */
export function EntriesForPolice({ caseId, ...field }: EntriesProps) {
  const say = useWords(breachPageWords);
  const log = useInfiniteQuery(logQuery(caseId));
  return (
    <>
      <ProblemNotice error={log.error} />
      {log.isPending && <Skeleton lines={4} />}
      {log.data && <Entries caseId={caseId} entries={log.data.pages.flatMap(({ items }) => items)} {...field} />}
      {log.hasNextPage && (
        <button
          type="button"
          className="button button-secondary button-small"
          disabled={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {say.more}
        </button>
      )}
    </>
  );
}

function Entries({ caseId, entries, ...field }: EntriesProps & { readonly entries: readonly Entry[] }) {
  const say = useWords(breachPageWords);
  const changed = audiencesSince(useQuery(timelineQuery(caseId)).data ?? []);
  const labelOf = useEntryLabel();
  const options = entries
    .filter(({ corrects }) => corrects === undefined)
    .filter(({ entryRef = '', audience }) => (changed.get(entryRef) ?? audience) !== 'support')
    .map((entry) => [entry.entryRef ?? '', labelOf(entry)] as const);
  if (options.length === 0) return <Notice kind="info">{say.entriesNone}</Notice>;
  return <Checks options={options} {...field} />;
}

/** When, what, and how the words begin. */
export function useEntryLabel(): (entry: Entry) => string {
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (entry) => {
    const text = textOf(wordsOf(entry, 'log-text').text) ?? '';
    const begins = text.length > SHORT ? `${text.slice(0, SHORT)} …` : text;
    const what = (entry.behaviours ?? []).map((code) => labels.code('behaviour', code)).join(', ');
    return `${moment(entry.occurredFrom ?? entry.occurredAt, language, now)}: ${what}. ${begins}`;
  };
}
