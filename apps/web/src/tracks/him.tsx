import type { Track } from '../api/answers';
import { AskFor } from '../blocks/ask-for';
import { caseWords } from '../cases/case.words';
import { knownOf, type Known } from '../cases/person';
import { useSpoken } from '../languages/use-spoken';
import { birthday } from '../time/time';
import { filled, useLanguage, useWords } from '../words/words';
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
  const spoken = useSpoken();
  const known = knownOf({ personId: opened?.perpetrator ?? '', mergedIds: [], descriptions: [...descriptions] });
  return (
    <section>
      <h2>{say.person}</h2>
      <article className="person">
        <h3>{known.name ?? person.unnamed}</h3>
        <Facts known={known} />
        {known.interpreterNeeded && <p>{filled(person.interpreter, { language: spoken.nameOf(known.language) })}</p>}
        <AskFor there={deliberate.filter((one) => known.closed.includes(one))} ask={ask} isAsking={isAsking} />
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
