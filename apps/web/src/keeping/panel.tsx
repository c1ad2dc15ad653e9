import type { ReactNode } from 'react';
import { Notice } from '../blocks/notice';
import { Save, type Acting } from '../forms/save';
import type { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { keepingWords } from './keeping.words';
import type { Numbered } from './slip';

interface PanelProps {
  readonly title: string;
  readonly save: string;
  readonly act: Acting;
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form'>;
  /** Said when it was done. */
  readonly done: ReactNode;
  readonly children: ReactNode;
}

/** One thing that the records owner may ask for. */
export function Panel({ title, save, act, asked, done, children }: PanelProps) {
  return (
    <form className="part" aria-label={title} {...asked.form}>
      <h2>{title}</h2>
      {children}
      {act.isSuccess && <Notice kind="success">{done}</Notice>}
      <Save act={{ ...act, isSuccess: false }} label={save} />
    </form>
  );
}

/** The names of what is not there yet. */
export const missingOf = <Name extends string>(parts: Readonly<Record<Name, string | readonly string[]>>) =>
  (Object.keys(parts) as Name[]).filter((name) => parts[name].length === 0);

/** What stands on the slip, to choose from. */
export function useChoices(lines: readonly Numbered[]): readonly (readonly [id: string, label: string])[] {
  const say = useWords(keepingWords);
  return lines.map(({ id, label }, at) => [id, label === '' ? `${say.someone} ${at + 1}` : label]);
}
