import { useState, type ReactNode } from 'react';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { Save, type Acting } from '../forms/save';
import type { useAsked } from '../forms/use-asked';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';

export interface CloseProps {
  readonly close: () => void;
}
interface LinesProps extends CloseProps {
  readonly name: string;
  readonly save: string;
  readonly act: Acting;
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form' | 'kept'>;
  readonly children: ReactNode;
}

/** A few lines beside what they are about, or nothing after all. */
export function FewLines({ name, save, act, asked, close, children }: LinesProps) {
  const say = useWords(matterWords);
  return (
    <form aria-label={name} className="few-lines" {...asked.form}>
      <p>
        <strong>{name}</strong>
      </p>
      <DraftFound draft={asked.kept} />
      {children}
      <DraftSaved draft={asked.kept} />
      <Save act={act} label={save} primary>
        <button type="button" className="button button-secondary" onClick={close}>
          {say.cancel}
        </button>
      </Save>
    </form>
  );
}

export interface Step {
  /** What it is, in every language: whoever changes the language while writing stays where they are. */
  readonly key: string;
  readonly name: string;
  readonly form: (close: () => void) => ReactNode;
}

/** What can be done about one thing: a button each, and the lines of the one that was pressed. */
export function Choices({ steps }: { readonly steps: readonly Step[] }) {
  const [chosen, choose] = useState<string>();
  const step = steps.find(({ key }) => key === chosen);
  if (step) return step.form(() => choose(undefined));
  if (steps.length === 0) return null;
  return (
    <p className="buttons">
      {steps.map(({ key, name }) => (
        <button key={key} type="button" className="button button-secondary button-small" onClick={() => choose(key)}>
          {name}
        </button>
      ))}
    </p>
  );
}
