import type { Entry, Opened } from '@vaern/case-file';

export type Fields = Readonly<Record<string, unknown>>;

/** The opened words of one class in an entry, by whom they are about. */
export const wordsOf = (entry: Entry, of: string, opened: Opened): readonly { person: string; fields: Fields }[] =>
  (entry.parts ?? []).flatMap((part) => {
    const found = part.class === of ? opened.get(part.id) : undefined;
    return found ? [{ person: part.person, fields: found.fields }] : [];
  });

/** The same, of the last of these entries that has any. */
export const lastWordsOf = (entries: readonly Entry[], of: string, opened: Opened): Fields =>
  entries.flatMap((entry) => wordsOf(entry, of, opened)).at(-1)?.fields ?? {};

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
export const someTexts = (value: unknown): string[] | undefined => (Array.isArray(value) ? texts(value) : undefined);

/** Without what is not there. */
export const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
