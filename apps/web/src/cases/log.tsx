import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseFile, LogPage } from '../api/answers';
import { More } from '../blocks/more';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { logQuery, timelineQuery } from './case-data';
import { EntryFiles } from '../evidence/entry-files';
import { Audience } from '../log/audience';
import { audiencesSince } from '../log/audiences';
import { logWords } from './log.words';
import { textOf, wordsOf } from './person';
import { isHome } from './is-home';

type Entry = LogPage['items'][number];

/** What happened to her, in her words and others', the newest first; a correction stands beside what it corrects. */
export function Log({ file }: { readonly file: CaseFile }) {
  const say = useWords(logWords);
  const log = useInfiniteQuery(logQuery(file.caseId));
  const entries = log.data?.pages.flatMap(({ items }) => items);
  if (entries?.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <ProblemNotice error={log.error} />
      {entries ? <Entries file={file} entries={entries} /> : log.isPending && <Skeleton lines={5} />}
      <More list={log} label={say.more} />
    </section>
  );
}

function Entries({ file, entries }: { readonly file: CaseFile; readonly entries: readonly Entry[] }) {
  const { caseId } = file;
  const say = useWords(logWords);
  const changed = audiencesSince(useQuery(timelineQuery(caseId)).data ?? []);
  if (entries.length === 0) return <p className="calm">{say.none}</p>;
  return (
    <ol className="timeline no-max-width">
      {entries.map((entry) => (
        <LogEntry key={entry.factId} entry={entry}>
          <Audience
            caseId={caseId}
            entryRef={entry.entryRef}
            audience={changed.get(entry.entryRef ?? '') ?? entry.audience}
            mayChange={isHome(file) && file.closedAt === undefined}
          />
          <EntryFiles file={file} entry={entry} />
        </LogEntry>
      ))}
    </ol>
  );
}

/** One entry of the log, with what stands under it. */
export function LogEntry({ entry, children }: { readonly entry: Entry; readonly children?: ReactNode }) {
  const say = useWords(logWords);
  const labels = useLabels();
  const of = (list: string, codes: readonly string[] = []) => labels.codes(list, codes);
  const rest = [
    [say.place, textOf(wordsOf(entry, 'place').text)],
    [say.effect, textOf(wordsOf(entry, 'effect').text)],
    [say.witness, textOf(wordsOf(entry, 'witness').text)],
  ] as const;
  return (
    <li>
      <When entry={entry} />
      <div>
        <strong>{of('behaviour', entry.behaviours)}</strong> ({of('incident-channel', entry.channels).toLowerCase()})
        <Marks entry={entry} />
        <p className="as-written">{textOf(wordsOf(entry, 'log-text').text)}</p>
        {rest.map(([name, text]) =>
          text === undefined ? null : (
            <p key={name} className="as-written">
              {name}: {text}
            </p>
          ),
        )}
        {children}
      </div>
    </li>
  );
}

function When({ entry }: { readonly entry: Entry }) {
  const say = useWords(logWords);
  const language = useLanguage();
  const now = useNow();
  const at = entry.occurredFrom ?? entry.occurredAt;
  const exact = moment(at, language, now);
  const said = {
    minute: exact,
    about: filled(say.about, { at: exact }),
    day: filled(say.day, { at: dateOf(at, language, now) }),
  };
  return <time dateTime={at}>{said[entry.precision ?? 'minute']}</time>;
}

/** What must not be overlooked about an entry. */
function Marks({ entry }: { readonly entry: Entry }) {
  const say = useWords(logWords);
  const marks = [
    entry.direction === 'reply' && say.reply,
    entry.corrects !== undefined && say.corrected,
    (entry.count ?? 1) > 1 && filled(say.times, { count: entry.count ?? 1 }),
    entry.evidence.length > 0 && filled(say.files, { count: entry.evidence.length }),
  ].filter((mark) => mark !== false);
  return marks.length === 0 ? null : <small className="under">{marks.join(' · ')}</small>;
}
