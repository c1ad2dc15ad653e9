import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { Until, useHolds } from '../approaches/holds-of-case';
import { AskFor } from '../blocks/ask-for';
import { useSpoken } from '../languages/use-spoken';
import { birthday } from '../time/time';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { deliberate, type Deliberate } from './case-data';
import { caseWords } from './case.words';
import { inOrder, type Known } from './person';
import { SafeReach } from './safe-reach';

export interface PersonsProps {
  readonly file: CaseFile;
  /** Asks for words that are one deliberate click away. */
  readonly ask: (sealedClass: Deliberate) => void;
  readonly isAsking: boolean;
}

/** Who is in the case; how to reach them safely stands before how to reach them. */
export function Persons({ file, ask, isAsking }: PersonsProps) {
  const say = useWords(caseWords);
  const persons = inOrder(file);
  return (
    <section>
      <h2>{say.persons}</h2>
      {persons.length === 0 && <p className="calm">{say.personsNone}</p>}
      <div className="persons">
        {persons.map((person) => (
          <PersonCard key={person.personId} person={person}>
            <HoldOn file={file} person={person} />
            {person.capacities.includes('affected') && (
              <SafeReach of={file.persons.find(({ personId }) => personId === person.personId)} />
            )}
            <Facts person={person} />
            <AskFor there={deliberate.filter((one) => person.closed.includes(one))} ask={ask} isAsking={isAsking} />
          </PersonCard>
        ))}
      </div>
    </section>
  );
}

/** On the card itself, where his numbers stand. */
function HoldOn({ file, person }: { readonly file: CaseFile; readonly person: Known }) {
  return useHolds(file)
    .filter(({ personId }) => nameIds(file, person.personId).includes(personId))
    .map((hold) => (
      <p key={hold.approachId} className="never">
        <Until hold={hold} who={person.name} />
      </p>
    ));
}

const nameIds = ({ persons }: CaseFile, id: string) => [
  id,
  ...(persons.find(({ personId }) => personId === id)?.mergedIds ?? []),
];

function PersonCard({ person, children }: { readonly person: Known; readonly children: ReactNode }) {
  const say = useWords(caseWords);
  const labels = useLabels();
  const as = labels.codes('capacity', person.capacities);
  return (
    <article className="person">
      <h3>
        {person.name ?? say.unnamed}
        <span className="person-as">
          {as}
          {person.relation !== undefined && `, ${labels.code('relation', person.relation).toLowerCase()}`}
        </span>
      </h3>
      {person.protection !== 'none' && <p className="badge badge-warning">{say.protected}</p>}
      {children}
    </article>
  );
}

function Facts({ person }: { readonly person: Known }) {
  const say = useWords(caseWords);
  const language = useLanguage();
  const spoken = useSpoken();
  const address = person.street && [person.street, person.town].filter(Boolean).join(', ');
  const lines = [
    [say.phone, person.phones.join(', ')],
    [say.email, person.emails.join(', ')],
    [say.born, person.born && birthday(person.born, language)],
    [say.cpr, person.cpr],
    [say.address, address],
    [say.worksAt, person.worksAt],
    [say.school, person.school],
  ] as const;
  const known = lines.filter(([, text]) => text !== undefined && text !== '');
  return (
    <>
      {known.length > 0 && (
        <dl className="facts">
          {known.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {person.interpreterNeeded && <p>{filled(say.interpreter, { language: spoken.nameOf(person.language) })}</p>}
      {person.notInterpretedBy !== undefined && (
        <p className="never">{filled(say.notInterpreted, { who: person.notInterpretedBy })}</p>
      )}
    </>
  );
}
