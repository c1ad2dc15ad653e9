import { useParams } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { Before } from '../cases/log';
import { LogEntry } from '../cases/log-entry';
import { SubPage } from '../cases/sub-page';
import { Mend, useMended } from '../mending/mend';
import { useWords } from '../words/words';
import { CorrectEntry } from './correct-entry';
import { correctionWords } from './correction.words';
import type { LoggedEntry, Telling } from './tellings';
import { useEntry } from './use-entry';

/** One entry of the log: to be corrected, which takes nothing away, or to be taken back. */
export function EntryPage() {
  const say = useWords(correctionWords);
  const { entryRef = '' } = useParams({ strict: false });
  return <SubPage title={say.title}>{(file) => <OneEntry key={entryRef} file={file} entryRef={entryRef} />}</SubPage>;
}

function OneEntry({ file, entryRef }: { readonly file: CaseFile; readonly entryRef: string }) {
  const say = useWords(correctionWords);
  const { done, setDone } = useMended(file.caseId);
  const { entry, isLooking, error } = useEntry(file.caseId, entryRef);
  if (done) return done;
  return (
    <div className="page-narrow">
      <ProblemNotice error={error} />
      {isLooking && !error && <Skeleton lines={8} />}
      {!isLooking && !entry && !error && <Notice kind="info">{say.gone}</Notice>}
      {entry && (
        <>
          <section>
            <h2>{say.now}</h2>
            <ol className="timeline no-max-width">
              <LogEntry entry={entry.now} persons={file.persons}>
                <Before entry={entry} persons={file.persons} />
              </LogEntry>
            </ol>
          </section>
          <CorrectEntry file={file} entry={entry} entryRef={entryRef} done={setDone} />
          <Mending file={file} entry={entry} done={setDone} />
        </>
      )}
    </div>
  );
}

interface MendingProps {
  readonly file: CaseFile;
  readonly entry: LoggedEntry;
  readonly done: (said: string) => void;
}

/** The whole entry, which is its first telling, and each correction of it by itself. */
function Mending({ file, entry: { now, before }, done }: MendingProps) {
  const say = useWords(correctionWords);
  const tellings = [now, ...before];
  const isFirst = ({ corrects }: Telling) => corrects === undefined;
  return tellings.map((telling) => (
    <section key={telling.factId}>
      <h2>{isFirst(telling) ? (tellings.length > 1 ? say.whole : say.entry) : say.theCorrection}</h2>
      {!isFirst(telling) && <p>{say.correctionGoes}</p>}
      <Mend file={file} thing={telling} type={isFirst(telling) ? 'IncidentLogged' : 'IncidentCorrected'} done={done} />
    </section>
  ));
}
