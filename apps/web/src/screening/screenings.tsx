import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { textOf, wordsOf } from '../cases/person';
import { Choices } from '../matters/few-lines';
import { MendLink } from '../mending/mend-link';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { SecondOpinion } from './second-opinion';
import { screeningWords } from './screening.words';
import { screeningsWords } from './screenings.words';
import { useScreens } from './screens';

type Screening = CaseFile['screenings'][number];
type Opinion = CaseFile['secondOpinions'][number];

/** What was judged and why, the newest first; and what a colleague thought of it. */
export function Screenings({ file }: { readonly file: CaseFile }) {
  const say = useWords(screeningsWords);
  const screens = useScreens();
  if (file.screenings.length === 0) return null;
  const mayJudge = isHome(file) && file.closedAt === undefined && screens;
  return (
    <section>
      <h2>{say.title}</h2>
      <ol className="timeline no-max-width">
        {file.screenings.toReversed().map((screening, nth) => (
          <Judged key={screening.factId} screening={screening}>
            {file.secondOpinions
              .filter(({ screeningId }) => screeningId === screening.screeningId)
              .map((opinion) => (
                <Seconded key={opinion.factId} opinion={opinion}>
                  <MendLink file={file} of={opinion} />
                </Seconded>
              ))}
            {mayJudge && nth === 0 && screening.screeningId !== undefined && (
              <Ask caseId={file.caseId} screeningId={screening.screeningId} />
            )}
            <MendLink file={file} of={screening} />
          </Judged>
        ))}
      </ol>
    </section>
  );
}

function Judged({ screening, children }: { readonly screening: Screening; readonly children: ReactNode }) {
  const say = useWords(screeningsWords);
  const { expiredBecause } = useWords(screeningWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { outcome, concern, findings = [], reviewOn, occurredAt, trainingExpiredReason } = screening;
  const seen = labels.codes('finding', findings);
  return (
    <li>
      <time dateTime={occurredAt}>{moment(occurredAt, language, now)}</time>
      <div>
        <strong>{labels.code('screening-outcome', outcome)}</strong>
        {concern !== undefined && (
          <span>. {filled(say.concern, { concern: labels.code('concern', concern).toLowerCase() })}</span>
        )}
        {seen !== '' && <p>{filled(say.findings, { findings: seen.toLowerCase() })}</p>}
        <Used screening={screening} />
        <p className="as-written">{textOf(wordsOf(screening, 'narrative').reasons)}</p>
        {trainingExpiredReason !== undefined && (
          <small className="under">
            {filled(say.expired, { reason: expiredBecause[trainingExpiredReason].toLowerCase() })}
          </small>
        )}
        {reviewOn !== undefined && (
          <small className="under">{filled(say.review, { at: dateOf(reviewOn, language, now) })}</small>
        )}
        {children}
      </div>
    </li>
  );
}

/** What the judgement was helped by. */
function Used({ screening }: { readonly screening: Screening }) {
  const say = useWords(screeningsWords);
  const labels = useLabels();
  const { instrument } = screening;
  if (!instrument) return null;
  const called = textOf(wordsOf(screening, 'narrative').instrument) || labels.code('instrument', instrument.name);
  const level = labels.code('instrument-level', instrument.level).toLowerCase() || '–';
  return <p>{filled(say.instrument, { name: `${called} ${instrument.version}`, level })}</p>;
}

function Seconded({ opinion, children }: { readonly opinion: Opinion; readonly children: ReactNode }) {
  const say = useWords(screeningsWords);
  const language = useLanguage();
  const now = useNow();
  return (
    <blockquote className="told">
      <strong>{opinion.agrees === true ? say.agreed : say.disagreed}</strong>
      <p className="as-written">{textOf(wordsOf(opinion, 'narrative').reasons)}</p>
      <footer>{filled(say.byColleague, { at: moment(opinion.occurredAt, language, now) })}</footer>
      {children}
    </blockquote>
  );
}

function Ask({ caseId, screeningId }: { readonly caseId: string; readonly screeningId: string }) {
  const say = useWords(screeningsWords);
  return (
    <Choices
      steps={[
        {
          key: 'opinion',
          name: say.give,
          form: (close) => <SecondOpinion caseId={caseId} screeningId={screeningId} close={close} />,
        },
      ]}
    />
  );
}
