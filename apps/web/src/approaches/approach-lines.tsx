import { Link } from '@tanstack/react-router';
import type { Inbox } from '../api/answers';
import { CaseLink } from '../cases/case-link';
import { shortOf } from '../cases/short';
import { moment } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { useApproachTask } from './approach-task';
import { approachWords } from './approach.words';

type Line = Inbox['approaches'][number];

interface ApproachLinesProps extends Pick<Inbox, 'mayOpen'> {
  readonly approaches: readonly Line[];
  readonly now: Date;
}

/** Approaches that the unit planned, with what each waits for. */
export function ApproachLines({ approaches, mayOpen, now }: ApproachLinesProps) {
  const say = useWords(approachWords);
  if (approaches.length === 0) return null;
  return (
    <section className="needs">
      <h2>
        {say.owed} <span className="count">{approaches.length}</span>
      </h2>
      <ul className="lines unstyled-list no-max-width">
        {approaches.map((line) => (
          <ApproachLine key={line.approachId} line={line} opens={mayOpen.includes(line.caseId)} now={now} />
        ))}
      </ul>
    </section>
  );
}

interface ApproachLineProps {
  readonly line: Line;
  readonly opens: boolean;
  readonly now: Date;
}

/** A colleague's leads to the case, as far as it may be seen. */
function ApproachLine({ line, opens, now }: ApproachLineProps) {
  const { caseId, approachId, next, when } = line;
  const say = useWords(approachWords);
  const task = useApproachTask();
  const language = useLanguage();
  const late = Date.parse(when) < now.getTime();
  return (
    <li className={late || next === 'warn' ? 'line line-late' : 'line'}>
      <span className="line-what">
        {opens ? (
          <Link to="/cases/$caseId/approaches/$approachId" params={{ caseId, approachId }}>
            {task(line)}
          </Link>
        ) : (
          <CaseLink caseId={caseId}>{task(line)}</CaseLink>
        )}
      </span>
      <span className="line-when">
        {late && <span className="badge badge-warning">{say.late}</span>} {moment(when, language, now)}
      </span>
      <span className="line-who">{filled(say.case, { short: shortOf(caseId) })}</span>
    </li>
  );
}
