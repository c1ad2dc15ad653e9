import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LogPage } from '../api/answers';
import { More } from '../blocks/more';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { logQuery, timelineQuery } from '../cases/case-data';
import { logWords } from '../cases/log.words';
import { Checks } from '../forms/fields';
import { audiencesSince } from '../log/audiences';
import { useEntryLabel } from '../log/entry-label';
import { useWords } from '../words/words';
import { breachPageWords } from './breach.words';
import { offered } from './offered';

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

/** The incidents of the log that the police may see, to choose from: what may be a breach first. */
export function EntriesForPolice({ caseId, ...field }: EntriesProps) {
  const say = useWords(breachPageWords);
  const log = useInfiniteQuery(logQuery(caseId));
  return (
    <>
      <ProblemNotice error={log.error} />
      {log.isPending && <Skeleton lines={4} />}
      {log.data && <Entries caseId={caseId} entries={log.data.pages.flatMap(({ items }) => items)} {...field} />}
      <More list={log} label={say.more} look="button-small" />
    </>
  );
}

function Entries({ caseId, entries, ...field }: EntriesProps & { readonly entries: readonly Entry[] }) {
  const say = useWords(breachPageWords);
  const changed = audiencesSince(useQuery(timelineQuery(caseId)).data ?? []);
  const { possibleBreach } = useWords(logWords);
  const labelOf = useEntryLabel();
  const options = offered(entries, changed).map(({ entry, mayBeBreach }) => {
    const label = labelOf(entry);
    return [entry.entryRef ?? '', mayBeBreach ? `${possibleBreach}. ${label}` : label] as const;
  });
  if (options.length === 0) return <Notice kind="info">{say.entriesNone}</Notice>;
  return <Checks options={options} {...field} />;
}
