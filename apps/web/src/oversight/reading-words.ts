import { roleWords } from '../session/session.words';
import { classWords } from '../words/classes.words';
import type { Language } from '../words/words';
import { readLogWords } from './read-log.words';

const wordOf = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

/** What the hub does with words of its own accord; undefined for what people read for. */
export const workIn = (purpose: string, language: Language): string | undefined =>
  wordOf(readLogWords[language].work, purpose);

/** Undefined for a role that is newer than this page. */
export const roleIn = (role: string, language: Language): string | undefined => wordOf(roleWords[language], role);

/** A kind of words, as the read log names it; undefined for one that is newer than this page. */
export const classIn = (name: string, language: Language): string | undefined =>
  wordOf({ ...classWords[language], ...readLogWords[language].classes }, name);
