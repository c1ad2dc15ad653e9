import type { CaseFile } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { isHome } from '../cases/is-home';
import { useAct } from '../cases/use-act';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { besideWords } from './beside.words';
import { LinkLine } from './link-line';
import { OtherCase, THERE } from './other-case';

type Match = CaseFile['matches'][number];

/** Cases that may be about the same affected person, to be decided by the home; and those linked with this one. */
export function Beside({ file }: { readonly file: CaseFile }) {
  const say = useWords(besideWords);
  const links = file.links.filter(({ undone }) => undone === undefined);
  if (file.matches.length + links.length === 0) return null;
  const waitingFirst = file.matches.toSorted(
    (a, b) => Number(a.decision !== undefined) - Number(b.decision !== undefined),
  );
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.intro}</p>
      <ul className="lines unstyled-list no-max-width">
        {waitingFirst.map((match) => (
          <MatchLine key={match.matchId} match={match} file={file} />
        ))}
        {links.map((link) => (
          <LinkLine key={link.linkId} link={link} file={file} />
        ))}
      </ul>
    </section>
  );
}

function MatchLine({ match, file }: { readonly match: Match; readonly file: CaseFile }) {
  const say = useWords(besideWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { caseId } = file;
  const { matchId, decision } = match;
  const act = useAct('matches/{matchId}/decision', { caseId, matchId });
  const by = labels.codes('match-by', match.alike);
  const button = (to: 'same' | 'different') => (
    <button
      type="button"
      className="button button-secondary button-small"
      disabled={act.isPending}
      onClick={() => act.mutate({ decision: to })}
    >
      {say[to]}
    </button>
  );
  return (
    <li className={decision === undefined ? 'line line-late' : 'line'}>
      <span className="line-what">
        <OtherCase line={match} words={filled(say.match, { by, case: THERE })} />
      </span>
      <span className="line-when">
        {decision === undefined
          ? filled(say.since, { at: moment(match.noticedAt, language, now) })
          : filled(say.decided, { decision: labels.code('match-decision', decision).toLowerCase() })}
      </span>
      <div className="line-who">
        <ProblemNotice error={act.error} />
        {isHome(file) && (
          <div className="buttons">
            {decision !== 'same' && button('same')}
            {decision !== 'different' && button('different')}
          </div>
        )}
      </div>
    </li>
  );
}
