import type { CaseFile } from '../api/answers';
import { isHome } from '../cases/is-home';
import { SubPage } from '../cases/sub-page';
import { useAreas } from '../groups/use-areas';
import { Choices } from '../matters/few-lines';
import { kindOf, useSession } from '../session/session';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Courses } from './courses';
import { Ask, Register } from './help-forms';
import { helpWords } from './help.words';

interface FileProps {
  readonly file: CaseFile;
}

/** What a case has of help besides casework: groups to meet others, courses, and questions without names. */
export function HelpPage() {
  const say = useWords(helpWords);
  return (
    <SubPage title={say.title}>
      {(file) => (
        <>
          <Interest file={file} />
          <Questions file={file} />
          <Courses file={file} />
        </>
      )}
    </SubPage>
  );
}

function Interest({ file }: FileProps) {
  const say = useWords(helpWords);
  const language = useLanguage();
  const now = useNow();
  const { areaName } = useAreas();
  const { interests, placements } = file.help;
  const wish = interests.at(-1);
  const steps = [
    {
      key: 'register',
      name: say.register,
      form: (close: () => void) => <Register caseId={file.caseId} close={close} />,
    },
  ];
  return (
    <section className="needs">
      <h2>{say.interest}</h2>
      {!wish && placements.length === 0 && <p className="calm">{say.interestNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {wish && (
          <li className="line">
            <span className="line-what">{filled(say.interestIn, { area: areaName(wish.area) })}</span>
            <span className="line-when">{filled(say.at, { at: moment(wish.occurredAt, language, now) })}</span>
          </li>
        )}
        {placements.map((place) => (
          <li key={place.factId} className="line">
            <span className="line-what">{say.placed}</span>
            <span className="line-when">{filled(say.at, { at: moment(place.occurredAt, language, now) })}</span>
          </li>
        ))}
      </ul>
      {file.closedAt === undefined && <Choices steps={steps} />}
    </section>
  );
}

/** The municipality asks the centre, which is told of what kind the question is, and of whom never. */
function Questions({ file }: FileProps) {
  const say = useWords(helpWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { questions } = file.help;
  const mayAsk = kindOf(useSession()) === 'municipality' && isHome(file) && file.closedAt === undefined;
  if (!mayAsk && questions.length === 0) return null;
  const steps = [
    { key: 'ask', name: say.ask, form: (close: () => void) => <Ask caseId={file.caseId} close={close} /> },
  ];
  return (
    <section className="needs">
      <h2>{say.questions}</h2>
      {mayAsk && <p>{say.questionsIntro}</p>}
      {questions.length === 0 && <p className="calm">{say.questionsNone}</p>}
      <ul className="lines unstyled-list no-max-width">
        {questions.map((question) => (
          <li key={question.factId} className="line">
            <span className="line-what">{labels.code('no-names-question', question.code)}</span>
            <span className="line-when">{filled(say.asked, { at: moment(question.occurredAt, language, now) })}</span>
          </li>
        ))}
      </ul>
      {mayAsk && <Choices steps={steps} />}
    </section>
  );
}
