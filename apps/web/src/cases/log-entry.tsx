import type { ReactNode } from 'react';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import type { Telling } from '../log/tellings';
import { Marks, Source, When } from './log-marks';
import { logWords } from './log.words';
import { nameOf, textOf, wordsOf, type Person } from './person';

interface EntryProps {
  readonly entry: Telling;
  /** Who is in the case, where they are known: whoever saw it and did it is called by name. */
  readonly persons?: readonly Person[];
  /** What stands before it, and what stands under it. */
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** One entry of the log, with what stands under it. */
export function LogEntry({ entry, persons = [], mark, children }: EntryProps) {
  return (
    <li>
      <When entry={entry} />
      <div>
        {mark}
        <Said entry={entry} persons={persons} />
        {children}
      </div>
    </li>
  );
}

/** What one telling of an entry says, and who says it. */
export function Said({ entry, persons }: { readonly entry: Telling; readonly persons: readonly Person[] }) {
  const say = useWords(logWords);
  const labels = useLabels();
  const of = (list: string, codes: readonly string[] = []) => labels.codes(list, codes);
  const rest = [
    ['place', say.place, textOf(wordsOf(entry, 'place').text)],
    ['effect', say.effect, textOf(wordsOf(entry, 'effect').text)],
    ['sender', say.sender, textOf(wordsOf(entry, 'log-text').senderIdentifier)],
    ['against', say.against, entry.against && whoDidIt(persons, entry.against)],
    ...witnesses(entry, persons).map(({ person, name, saw }) => [person, name ?? say.witness, saw] as const),
  ] as const;
  return (
    <>
      <strong>{of('behaviour', entry.behaviours)}</strong> ({of('incident-channel', entry.channels).toLowerCase()})
      <Marks entry={entry} />
      <p className="as-written">{textOf(wordsOf(entry, 'log-text').text)}</p>
      {rest.map(([key, name, text]) =>
        text === undefined || text === '' ? null : (
          <p key={key} className="as-written">
            {name}: {text}
          </p>
        ),
      )}
      <Source entry={entry} />
    </>
  );
}

/** Where only one is alleged, everybody knows who did it. */
const whoDidIt = (persons: readonly Person[], id: string): string | undefined => {
  const alleged = persons.filter(({ descriptions }) => descriptions.at(-1)?.capacities?.includes('perpetrator'));
  return alleged.length > 1 ? nameOf(persons, id) : undefined;
};

const witnesses = ({ words }: Telling, persons: readonly Person[]) =>
  words
    .filter((part) => part.class === 'witness')
    .map(({ person, fields }) => ({ person, name: nameOf(persons, person), saw: textOf(fields.text) }));
