import type { Track } from '../api/answers';
import { caseWords } from '../cases/case.words';
import { knownOf, type Known } from '../cases/person';
import { birthday } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
import { classWords } from '../words/classes.words';
import { deliberate, type Deliberate } from './track-data';
import { trackWords } from './track.words';

interface HimProps {
  readonly track: Track;
  readonly ask: (sealedClass: Deliberate) => void;
  readonly isAsking: boolean;
}

/** The one whose track it is, and nobody else. */
export function Him({ track: { opened, descriptions }, ask, isAsking }: HimProps) {
  const say = useWords(trackWords);
  const person = useWords(caseWords);
  const known = knownOf({ personId: opened?.perpetrator ?? '', mergedIds: [], descriptions: [...descriptions] });
  return (
    <section>
      <h2>{say.person}</h2>
      <article className="person">
        <h3>{known.name ?? person.unnamed}</h3>
        <Facts known={known} />
        {known.interpreterNeeded && <p>{filled(person.interpreter, { language: known.language ?? '?' })}</p>}
        <AskFor known={known} ask={ask} isAsking={isAsking} />
      </article>
    </section>
  );
}

function Facts({ known }: { readonly known: Known }) {
  const person = useWords(caseWords);
  const language = useLanguage();
  const lines = [
    [person.phone, known.phones.join(', ')],
    [person.email, known.emails.join(', ')],
    [person.born, known.born && birthday(known.born, language)],
    [person.cpr, known.cpr],
    [person.address, known.street && [known.street, known.town].filter(Boolean).join(', ')],
  ].filter(([, text]) => text !== undefined && text !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="facts">
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Address and CPR number: shown when somebody asks, who is told that asking is written down. */
function AskFor({ known, ask, isAsking }: { readonly known: Known } & Pick<HimProps, 'ask' | 'isAsking'>) {
  const say = useWords(trackWords);
  const classes = useWords(classWords);
  const there = deliberate.filter((one) => known.closed.includes(one));
  if (there.length === 0) return null;
  return (
    <div className="ask-for">
      {there.map((one) => (
        <button
          key={one}
          type="button"
          className="button button-secondary button-small"
          disabled={isAsking}
          onClick={() => ask(one)}
        >
          {filled(say.show, { what: classes[one] })}
        </button>
      ))}
      <small className="under">{say.showLogged}</small>
    </div>
  );
}
