import type { LogPage } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { saidWhen } from '../time/occurred';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { useLanguage } from '../words/words';

type Entry = LogPage['items'][number];
const SHORT = 90;

/** When, what, and how the words begin. */
export function useEntryLabel(): (entry: Entry) => string {
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (entry) => {
    const text = textOf(wordsOf(entry, 'log-text').text) ?? '';
    const begins = text.length > SHORT ? `${text.slice(0, SHORT)} …` : text;
    const what = labels.codes('behaviour', entry.behaviours ?? []);
    const { occurredFrom = entry.occurredAt, precision } = entry;
    return `${saidWhen(occurredFrom, precision, language, now)}: ${what}. ${begins}`;
  };
}
