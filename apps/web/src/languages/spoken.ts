import type { Language } from '../words/words';

/** The languages that interpreters in Denmark are mostly asked for, by their codes in ISO 639. */
export const met: readonly string[] = [
  'am ar bg bn bs ckb cs da de dsl el en es et fa fi fo fr he hi hr hu hy is it ka kl ku lo lt lv mk mn my ne',
  'nl no om pa pl prs ps pt ro rom ru rw si sk sl so sq sr sv sw ta th ti tl tr uk ur vi zh',
].flatMap((codes) => codes.split(' '));

/** Chosen where somebody speaks a language that is not among them: its code is typed then. */
export const ANOTHER = 'another';

/** Names that not every browser has. */
const own: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  dsl: { da: 'dansk tegnsprog', en: 'Danish Sign Language' },
  kl: { da: 'grønlandsk', en: 'Greenlandic' },
  rom: { da: 'romani', en: 'Romany' },
};

/** What a language is called; its code where there is no name for it. */
export const languageName = (code: string, language: Language): string =>
  own[code]?.[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;

interface Answer {
  readonly spoken?: unknown;
  readonly language?: unknown;
}

/** The code of the language that was chosen, or typed. */
export function spokenIn({ spoken, language }: Answer): string {
  const code = spoken === ANOTHER ? language : spoken;
  return typeof code === 'string' ? code : '';
}

/** The answer that says so: a language that is not in the list is another. */
export function spokenAs(code = ''): { readonly spoken: string; readonly language: string } {
  if (code === '' || met.includes(code)) return { spoken: code, language: '' };
  return { spoken: ANOTHER, language: code };
}
