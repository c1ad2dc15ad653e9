import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { More } from '../blocks/more';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { useWords } from '../words/words';
import { logQuery, timelineQuery } from './case-data';
import { EntryFiles } from '../evidence/entry-files';
import { Audience } from '../log/audience';
import { audiencesSince } from '../log/audiences';
import { asEntries, type LoggedEntry, type Telling } from '../log/tellings';
import { logWords } from './log.words';
import { LogEntry, Said } from './log-entry';
import { When } from './log-marks';
import { isHome } from './is-home';
import { NewMark } from './new-mark';

/** What happened to her, in her words and others', the newest first; what an entry said before stands under what it says now. */
export function Log({ file }: { readonly file: CaseFile }) {
  const say = useWords(logWords);
  const log = useInfiniteQuery(logQuery(file.caseId));
  const tellings = log.data?.pages.flatMap(({ items }) => items);
  if (tellings?.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <ProblemNotice error={log.error} />
      {tellings ? <Entries file={file} tellings={tellings} /> : log.isPending && <Skeleton lines={5} />}
      <More list={log} label={say.more} />
    </section>
  );
}

interface EntriesProps {
  readonly file: CaseFile;
  readonly tellings: readonly Telling[];
}

function Entries({ file, tellings }: EntriesProps) {
  const { caseId, persons } = file;
  const say = useWords(logWords);
  const changed = audiencesSince(useQuery(timelineQuery(caseId)).data ?? []);
  if (tellings.length === 0) return <p className="calm">{say.none}</p>;
  return (
    <ol className="timeline no-max-width">
      {asEntries(tellings).map((entry) => (
        <LogEntry
          key={entry.now.entryRef ?? entry.now.factId}
          entry={entry.now}
          persons={persons}
          mark={<NewMark caseId={caseId} of={tellingsOf(entry).map(({ factId }) => factId)} />}
        >
          <Before entry={entry} persons={persons} />
          <Audience
            file={file}
            entry={entry}
            audience={changed.get(entry.now.entryRef ?? '') ?? entry.now.audience}
            mayChange={isHome(file) && file.closedAt === undefined}
          />
          <EntryFiles
            file={file}
            entryRef={entry.now.entryRef}
            evidence={tellingsOf(entry).flatMap(({ evidence }) => evidence)}
          />
          {entry.now.entryRef !== undefined && (
            <Link to="/cases/$caseId/log/$entryRef" params={{ caseId, entryRef: entry.now.entryRef }}>
              {say.mend}
            </Link>
          )}
        </LogEntry>
      ))}
    </ol>
  );
}

const tellingsOf = ({ now, before }: LoggedEntry): readonly Telling[] => [now, ...before];

interface BeforeProps extends Pick<CaseFile, 'persons'> {
  readonly entry: LoggedEntry;
}

/** A correction takes nothing away: what was said before stays to be read. */
export function Before({ entry: { before }, persons }: BeforeProps) {
  const say = useWords(logWords);
  return before.map((telling) => (
    <blockquote key={telling.factId} className="told">
      <p>
        <em>
          {say.before} (<When entry={telling} />)
        </em>
      </p>
      <Said entry={telling} persons={persons} />
    </blockquote>
  ));
}
