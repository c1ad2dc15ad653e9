import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { ProblemNotice } from '../blocks/notice';
import { shortOf } from '../cases/short';
import { isHome } from '../cases/is-home';
import { useAct } from '../cases/use-act';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { besideWords } from './beside.words';

/** Where the other case stands in a line. */
const THERE = '{case}';

type Match = CaseFile['matches'][number];
type LinkOf = CaseFile['links'][number];

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
        <Other line={match} words={filled(say.match, { by, case: THERE })} />
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

function LinkLine({ link, file }: { readonly link: LinkOf; readonly file: CaseFile }) {
  const say = useWords(besideWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const act = useAct('links/{linkId}/end', { caseId: file.caseId, linkId: link.linkId });
  return (
    <li className="line">
      <span className="line-what">
        <Other
          line={link}
          words={filled(say.link, { relation: labels.code('link-relation', link.relation), case: THERE })}
        />
      </span>
      <span className="line-when">{filled(say.linked, { at: moment(link.linkedAt, language, now) })}</span>
      <div className="line-who">
        <ProblemNotice error={act.error} />
        {isHome(file) && (
          <button
            type="button"
            className="button button-secondary button-small"
            disabled={act.isPending}
            onClick={() => act.mutate({ reason: 'linked-in-error' })}
          >
            {say.unlink}
          </button>
        )}
      </div>
    </li>
  );
}

/** The words, with the other case in its place: on the way to it where it is open to whoever reads. */
function Other({ line, words }: { readonly line: { readonly otherCaseId?: string }; readonly words: string }) {
  const say = useWords(besideWords);
  const [before = '', after = ''] = words.split(THERE);
  const { otherCaseId: caseId } = line;
  return (
    <>
      {before}
      {caseId === undefined ? (
        say.unseen
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {filled(say.case, { short: shortOf(caseId) })}
        </Link>
      )}
      {after}
    </>
  );
}
