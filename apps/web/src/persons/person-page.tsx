import type { CaseFile } from '../api/answers';
import { describable, type Known } from '../cases/person';
import { isHome } from '../cases/is-home';
import { SubPage } from '../cases/sub-page';
import { FewWritten } from '../forms/few-written';
import { Choices, type CloseProps } from '../matters/few-lines';
import { MendLink } from '../mending/mend-link';
import { PartOfQuestions } from '../notes/part-of-questions';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { againFrom, descriptionOf } from './person-draft';
import { usePersonQuestions } from './person-questions';
import { personWords } from './persons.words';
import { Merge, Remove } from './wrong-person';

/** Who is in the case: somebody more, somebody again, somebody who is not who they were taken for. */
export function PersonPage() {
  const say = useWords(personWords);
  return <SubPage title={say.title}>{(file) => <Persons file={file} />}</SubPage>;
}

function Persons({ file }: { readonly file: CaseFile }) {
  const say = useWords(personWords);
  const questions = usePersonQuestions({ file });
  return (
    <div className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <section>
        <h2>{say.here}</h2>
        <ul className="lines unstyled-list no-max-width">
          {describable(file).map((person) => (
            <PersonLine key={person.personId} file={file} person={person} />
          ))}
        </ul>
      </section>
      <PartOfQuestions
        title={say.add}
        label={say.addSave}
        act="persons"
        draft="person"
        ids={{ caseId: file.caseId }}
        questions={questions}
        bodyOf={(answers) => descriptionOf(answers)}
      />
    </div>
  );
}

interface LineProps {
  readonly file: CaseFile;
  readonly person: Known;
}

function PersonLine({ file, person }: LineProps) {
  const say = useWords(personWords);
  const labels = useLabels();
  const isHer = person.personId === file.opened?.affected;
  const mayChange = isHome(file) && !isHer;
  const of = { file, person };
  const wrong = [
    { key: 'merge', name: say.merge, form: (close: () => void) => <Merge {...of} close={close} /> },
    { key: 'remove', name: say.remove, form: (close: () => void) => <Remove {...of} close={close} /> },
  ];
  return (
    <li className="line">
      <span className="line-what">{person.name ?? say.unnamed}</span>
      <span className="line-when">{labels.codes('capacity', person.capacities)}</span>
      <div className="line-who">
        <Choices
          steps={[
            { key: 'again', name: say.again, form: (close) => <Again {...of} close={close} /> },
            ...(mayChange ? wrong : []),
          ]}
        />
        <Wrong {...of} />
      </div>
    </li>
  );
}

/** Words that were written of somebody by mistake: a way to each description, and to her safe reach. */
function Wrong({ file, person: { personId } }: LineProps) {
  const say = useWords(personWords);
  const language = useLanguage();
  const now = useNow();
  const { descriptions = [], safeReach } = file.persons.find((one) => one.personId === personId) ?? {};
  const told = descriptions.map((of) => ({ of, about: say.describedAt }));
  const reach = safeReach ? [{ of: safeReach, about: say.reachAt }] : [];
  return [...told, ...reach].map(({ of, about }) => (
    <MendLink key={of.factId} file={file} of={of} about={filled(about, { at: moment(of.recordedAt, language, now) })} />
  ));
}

function Again({ file, person: { personId, name }, close }: LineProps & CloseProps) {
  const say = useWords(personWords);
  const questions = usePersonQuestions({ file, personId });
  const described = file.persons.find((one) => one.personId === personId);
  const begin = described ? againFrom(described) : {};
  const capacities = personId === file.opened?.affected ? { capacities: ['affected'] } : {};
  return (
    <FewWritten
      name={filled(say.againTitle, { who: name ?? say.unnamed })}
      save={say.addSave}
      before={say.againHint}
      questions={questions}
      begin={{ ...begin, ...(described?.descriptions.length ? {} : capacities) }}
      act="persons"
      ids={{ caseId: file.caseId }}
      draft="person"
      about={personId}
      bodyOf={(answers) => descriptionOf(answers, personId)}
      close={close}
    />
  );
}
