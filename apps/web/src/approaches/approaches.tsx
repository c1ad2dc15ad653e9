import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { nameOf } from '../cases/person';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { approachWords } from './approach.words';
import { isUnwarned, type Approach } from './standing';

interface OfCase {
  readonly file: CaseFile;
}

/** Approaches before which nobody has tried to warn her: a gate that is not overlooked. */
export function Unwarned({ file }: OfCase) {
  const say = useWords(approachWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return file.approaches.filter(isUnwarned).map(({ approachId = '', kind, when }) => (
    <Notice key={approachId} kind="error">
      <strong>{say.notWarned}</strong>
      <p>
        {filled(say.notWarnedWhy, {
          kind: labels.code('approach-kind', kind),
          at: when === undefined ? '' : moment(when, language, now),
        })}
      </p>
      <Link to="/cases/$caseId/approaches/$approachId" params={{ caseId: file.caseId, approachId }}>
        {say.open}
      </Link>
    </Notice>
  ));
}

/** Who will contact him, or has. Shown where something is known of it. */
export function Approaches({ file }: OfCase) {
  const say = useWords(approachWords);
  if (file.approaches.length === 0) return null;
  return (
    <section>
      <h2>{say.section}</h2>
      <ul className="lines unstyled-list no-max-width">
        {file.approaches.map((approach) => (
          <ApproachLine key={approach.approachId} approach={approach} file={file} />
        ))}
      </ul>
    </section>
  );
}

function ApproachLine({ approach, file }: OfCase & { readonly approach: Approach }) {
  const say = useWords(approachWords);
  const labels = useLabels();
  const { approachId = '', kind } = approach;
  return (
    <li className={isUnwarned(approach) ? 'line line-late' : 'line'}>
      <span className="line-what">
        {kind === undefined ? (
          say.other
        ) : (
          <Link to="/cases/$caseId/approaches/$approachId" params={{ caseId: file.caseId, approachId }}>
            {labels.code('approach-kind', kind)}
          </Link>
        )}
      </span>
      <span className="line-when">
        <When approach={approach} />
      </span>
      <span className="line-who">
        <Who approach={approach} file={file} />
        <Warnings approach={approach} />
      </span>
    </li>
  );
}

/** Which unit will contact whom. */
function Who({ approach: { kind, personId, ours, byUnit = '' }, file }: OfCase & { readonly approach: Approach }) {
  const say = useWords(approachWords);
  const name = nameOf(file.persons, personId);
  const by = ours ? say.ours : (file.units[byUnit] ?? say.other);
  return [kind !== undefined && by, name !== undefined && filled(say.to, { name })].filter(Boolean).join(' · ');
}

function When({ approach: { status, when, endedAt, reason, kind } }: { readonly approach: Approach }) {
  const say = useWords(approachWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (status === 'planned')
    return when === undefined ? null : filled(say.plannedFor, { at: moment(when, language, now) });
  const at = endedAt === undefined ? '' : moment(endedAt, language, now);
  if (kind === undefined) return filled(say.over, { at });
  if (reason !== undefined)
    return filled(say.cancelledWhy, { at, reason: labels.code('approach-cancellation-reason', reason).toLowerCase() });
  return filled(status === 'made' ? say.made : say.cancelled, { at });
}

/** How she was warned, or why it could not wait. */
export function Warnings({ approach: { warnings, urgencyReason } }: { readonly approach: Approach }) {
  const say = useWords(approachWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (
    <>
      {warnings.map((warning) => (
        <span key={warning.factId} className="under">
          {filled(warning.reached === true ? say.reached : say.tried, {
            at: moment(warning.at ?? warning.occurredAt, language, now),
          })}
        </span>
      ))}
      {urgencyReason !== undefined && (
        <span className="under">
          {filled(say.urgent, { reason: labels.code('approach-urgency-reason', urgencyReason).toLowerCase() })}
        </span>
      )}
    </>
  );
}
