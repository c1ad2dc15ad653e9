import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLanguage, useWords } from '../words/words';
import { answerWords } from './answer.words';

type Life = CaseFile['referrals'][number]['life'];

/** What was asked about a referral, and what was answered. */
export function Exchange({ life }: { readonly life: Life }) {
  const say = useWords(answerWords);
  const language = useLanguage();
  const now = useNow();
  const names: Readonly<Record<string, string>> = {
    InformationRequested: say.question,
    InformationProvided: say.answer,
  };
  const said = life.flatMap((step) => {
    const text = textOf(wordsOf(step, 'narrative').text);
    const name = names[step.type];
    return text === undefined || name === undefined ? [] : [{ ...step, text, name }];
  });
  return said.map(({ factId, name, text, occurredAt }) => (
    <blockquote key={factId} className="told">
      <strong>{name}</strong>
      <p>{text}</p>
      <footer>{moment(occurredAt, language, now)}</footer>
    </blockquote>
  ));
}
