import { capital } from '../words/codes';
import { useLanguage, useWords } from '../words/words';
import { languageWords } from './languages.words';
import { ANOTHER, languageName, met } from './spoken';

/** Languages by their names in the reader's language, and the words around them. */
export function useSpoken() {
  const say = useWords(languageWords);
  const language = useLanguage();
  const named = met.map((code) => [code, capital(languageName(code, language))] as const);
  return {
    ...say,
    list: [...named.toSorted(([, a], [, b]) => a.localeCompare(b, language)), [ANOTHER, say.another] as const],
    nameOf: (code: string | undefined) => (code === undefined ? say.unknown : languageName(code, language)),
  };
}
