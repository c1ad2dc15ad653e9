import { createContext, use } from 'react';

export type Language = 'da' | 'en';
export const languages: readonly Language[] = ['da', 'en'];

/** A catalogue's shape: texts, and groups of them. */
export interface Texts {
  readonly [key: string]: string | Texts;
}
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
export interface Catalogue<T extends Texts = Texts> {
  readonly da: T;
  readonly en: Same<T>;
}

/** The texts of one page. A text that is missing in either language, or is there in one alone, does not compile. */
export const words = <const T extends Texts>(catalogue: {
  readonly da: T;
  readonly en: NoInfer<Same<T>>;
}): Catalogue<T> => catalogue;

export const LanguageContext = createContext<Language>('da');
export const useLanguage = (): Language => use(LanguageContext);

/** The texts of a page in the reader's language. */
export function useWords<T extends Texts>(catalogue: Catalogue<T>): Same<T> {
  return catalogue[useLanguage()] as Same<T>;
}

/** Fills `{name}`s in. @throws Error if one is not given */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a text needs ${name}`);
    return String(value);
  });

/** Labels one after the other: those after the first begin small, where they are not an abbreviation. */
export const inOneBreath = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.map((text) => text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()))].join(', ');

const KEY = 'language';

/** What was chosen before on this machine, else what the browser asks for; Danish without either. */
export function languageToBegin(): Language {
  const wanted = localStorage.getItem(KEY) ?? navigator.language.slice(0, 2);
  return wanted === 'en' ? 'en' : 'da';
}

export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
