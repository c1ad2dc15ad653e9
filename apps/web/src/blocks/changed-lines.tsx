import type { TimelineLine } from '../api/answers';
import { noticeWords } from '../cases/notice.words';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { changedWords } from './case-changed.words';

/** What others have done in a case, in the words of its timeline. */
export function ChangedLines({ lines }: { readonly lines: readonly TimelineLine[] }) {
  const say = useWords(changedWords);
  const notices = useWords(noticeWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (
    <ul>
      {lines.map(({ number, type, toldAt }) => (
        <li key={number}>
          {filled(say.line, {
            at: moment(toldAt, language, now),
            what: notices[type as keyof typeof notices] ?? labels.fact(type),
          })}
        </li>
      ))}
    </ul>
  );
}
