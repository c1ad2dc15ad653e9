import { Link } from '@tanstack/react-router';
import type { MatchLine } from '../api/answers';
import { shortOf } from '../cases/short';
import { moment } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { besideWords } from './beside.words';

/** Cases of this unit's own that may be about one affected person: each is decided on the page of the older one. */
export function MatchLines({ matches, now }: { readonly matches: readonly MatchLine[]; readonly now: Date }) {
  const say = useWords(besideWords);
  const language = useLanguage();
  if (matches.length === 0) return null;
  return (
    <section className="needs">
      <h2>
        {say.toDecide} <span className="count">{matches.length}</span>
      </h2>
      <ul className="lines unstyled-list no-max-width">
        {matches.map(({ matchId, caseId, noticedAt }) => (
          <li key={matchId} className="line">
            <span className="line-what">
              <Link to="/cases/$caseId" params={{ caseId }}>
                {say.waits}
              </Link>
            </span>
            <span className="line-when">{filled(say.since, { at: moment(noticedAt, language, now) })}</span>
            <span className="line-who">{filled(say.short, { short: shortOf(caseId) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
