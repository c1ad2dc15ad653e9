import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CaseFile, TimelineLine } from '../api/answers';
import { Notice } from '../blocks/notice';
import { timelineQuery } from '../cases/case-data';
import { SubPage } from '../cases/sub-page';
import { saidWhen } from '../time/occurred';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { useLanguage, useWords } from '../words/words';
import { Mend, useMended } from './mend';
import { textsIn, thingIn, type Thing } from './mendable';
import { mendingWords } from './mending.words';
import { useStruckName } from './strike';

/** One fact that is wrong: what it says, and the ways to take it back. */
export function MendPage() {
  const say = useWords(mendingWords);
  const { factId = '' } = useParams({ strict: false });
  return <SubPage title={say.title}>{(file) => <OneThing key={factId} file={file} factId={factId} />}</SubPage>;
}

function OneThing({ file, factId }: { readonly file: CaseFile; readonly factId: string }) {
  const say = useWords(mendingWords);
  const labels = useLabels();
  const { done, setDone } = useMended(file.caseId);
  const timeline = useQuery(timelineQuery(file.caseId));
  const line = timeline.data?.find(({ codes }) => codes.factId === factId);
  const thing = thingIn(file, factId);
  if (done) return done;
  if (!thing || !line) return timeline.isPending ? null : <Notice kind="info">{say.gone}</Notice>;
  return (
    <div className="page-narrow">
      <h2>{labels.fact(line.type)}</h2>
      <Says file={file} thing={thing} line={line} />
      <Mend file={file} thing={thing} type={line.type} done={setDone} />
    </div>
  );
}

interface SaysProps {
  readonly file: CaseFile;
  readonly thing: Thing;
  readonly line: TimelineLine;
}

/** So that nobody takes back another than the one they mean. */
function Says({ file, thing, line }: SaysProps) {
  const say = useWords(mendingWords);
  const language = useLanguage();
  const now = useNow();
  const nameIt = useStruckName(file);
  return (
    <blockquote className="told">
      {thing.words.map((part) => (
        <p key={`${part.class} ${part.person}`} className="as-written">
          <strong>{nameIt({ class: part.class, personId: part.person })}</strong>: {textsIn(part.fields).join(', ')}
        </p>
      ))}
      {thing.closed.length > 0 && <p className="calm">{say.closed}</p>}
      <footer>{saidWhen(line.occurredAt, line.codes.precision, language, now)}</footer>
    </blockquote>
  );
}
