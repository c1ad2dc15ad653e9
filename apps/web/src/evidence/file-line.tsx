import { Link } from '@tanstack/react-router';
import { evidenceWords } from '../cases/evidence.words';
import { NewMark } from '../cases/new-mark';
import { moment, stamp } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { useSource, useStanding } from './about-file';
import { saidOf, type FileLine as Line, type OfFile } from './file-facts';

interface NameProps {
  readonly caseId: string;
  readonly line: Line;
}

/** What a file is called, and the way to all of it. */
export function FileName({ caseId, line }: NameProps) {
  const labels = useLabels();
  const { evidenceId = '' } = line;
  return (
    <Link to="/cases/$caseId/evidence/$evidenceId" params={{ caseId, evidenceId }} className="as-written">
      {saidOf(line).name ?? labels.code('evidence-kind', line.kind)}
    </Link>
  );
}

/** A file in the list: who it is from, whether it may be read, and what shows that it is unchanged. */
export function FileLine({ file, line }: OfFile) {
  const say = useWords(evidenceWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { capturedAt, sha256 } = saidOf(line);
  const source = useSource({ file, line });
  return (
    <li className="line">
      <span className="line-what">
        <NewMark caseId={file.caseId} of={[line.factId]} />
        <FileName caseId={file.caseId} line={line} />
      </span>
      <span className="line-when">{filled(say.received, { at: moment(line.recordedAt, language, now) })}</span>
      <span className="line-who">
        {labels.code('evidence-kind', line.kind)}, {labels.code('obtained', line.obtained).toLowerCase()}
        <span className="under">{source}</span>
        {capturedAt !== undefined && (
          <span className="under">{filled(say.captured, { at: stamp(capturedAt, language) })}</span>
        )}
        {line.entryRef !== undefined && <span className="under">{say.atEntry}</span>}
        <Standing file={file} line={line} />
        {sha256 !== undefined && (
          <span className="under hash">
            {say.unchanged}: <code>{sha256}</code>
          </span>
        )}
      </span>
    </li>
  );
}

/** Whether it may be read, what was found when it was looked at, and who has it besides. */
function Standing({ file, line }: OfFile) {
  const say = useWords(evidenceWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const standing = useStanding({ file, line });
  const at = (when: string) => moment(when, language, now);
  const last = line.verified.at(-1);
  return (
    <>
      {line.quarantined ? <strong className="under">{standing}</strong> : <span className="under">{standing}</span>}
      <span className="under">
        {filled(say.scanned, { result: labels.code('scan-result', line.scan).toLowerCase() })}
      </span>
      {last && (
        <span className="under">
          {filled(say.verified, { at: at(last.at), result: labels.code('verification', last.result).toLowerCase() })}
        </span>
      )}
      {line.handedOver.map(({ to, at: when, receipt }) => (
        <span key={receipt} className="under">
          {filled(say.handedOver, { unit: file.units[to] ?? '', at: at(when) })}
        </span>
      ))}
    </>
  );
}
