import type { LogPage, Preview } from '../api/answers';

type Entry = Pick<LogPage['items'][number], 'factId' | 'entryRef' | 'corrects'>;

export interface ReadOfEntry {
  readonly isTold: boolean;
  /** Classes of words that they read, of the incident and of what corrects it. */
  readonly words: readonly string[];
  readonly withheld: readonly string[];
}

/** What is read of an incident by somebody who is told this much. */
export function readOf({ items }: Preview, entry: Entry, logged: readonly Entry[]): ReadOfEntry {
  const facts = logged.filter(({ factId, entryRef }) => factId === entry.factId || entryRef === entry.entryRef);
  const shown = facts.flatMap(({ factId }) => items.filter((item) => item.factId === factId)).flatMap(accepted);
  const classes = (of: 'words' | 'withheld') => [
    ...new Set(shown.flatMap((told) => told[of].map((words) => words.class))),
  ];
  return { isTold: shown.length > 0, words: classes('words'), withheld: classes('withheld') };
}

const accepted = (item: Preview['items'][number]) => (item.accepted ? [item.accepted] : []);
