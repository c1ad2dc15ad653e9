import type { Inbox } from '../api/answers';
import { CaseLink } from '../cases/case-link';
import { shortOf } from '../cases/short';
import { filled, useWords } from '../words/words';
import { running } from './holds';
import { Until } from './holds-of-case';
import { holdWords } from './holds.words';

/** Whom the unit must not call yet, in any of its cases: stands before what it has to do. */
export function HoldLines({ holds, now }: { readonly holds: Inbox['holds']; readonly now: Date }) {
  const say = useWords(holdWords);
  const still = running(holds, now);
  if (still.length === 0) return null;
  return (
    <section className="needs hold">
      <h2>
        {say.title} <span className="count">{still.length}</span>
      </h2>
      <ul className="lines unstyled-list no-max-width">
        {still.map((hold) => (
          <li key={hold.approachId} className="line line-late">
            <span className="line-what">
              <CaseLink caseId={hold.caseId}>
                <Until hold={hold} />
              </CaseLink>
            </span>
            <span className="line-who">
              {filled(say.case, { short: shortOf(hold.caseId) })} · {say.why}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
