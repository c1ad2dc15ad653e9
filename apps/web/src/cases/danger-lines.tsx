import type { DangerLine } from '../api/answers';
import { moment } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { useDangerTask } from './at-hand';
import { atHandWords } from './at-hand.words';
import { CaseLink } from './case-link';
import { shortOf } from './short';

/** Cases in danger that nobody has cleared: before everything else but whom not to call. */
export function DangerLines({ lines, now }: { readonly lines: readonly DangerLine[]; readonly now: Date }) {
  const say = useWords(atHandWords);
  const task = useDangerTask();
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <section className="needs">
      <h2>
        {say.inDanger} <span className="count">{lines.length}</span>
      </h2>
      <ul className="lines unstyled-list no-max-width">
        {lines.map((line) => (
          <li key={line.caseId} className="line line-late">
            <span className="line-what">
              <CaseLink caseId={line.caseId}>{task(line)}</CaseLink>
            </span>
            <span className="line-when">{filled(say.raised, { at: moment(line.raisedAt, language, now) })}</span>
            <span className="line-who">{filled(say.case, { short: shortOf(line.caseId) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
