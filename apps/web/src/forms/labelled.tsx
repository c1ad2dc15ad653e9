import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { blockWords } from '../blocks/blocks.words';

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly error?: string | undefined;
}

interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

interface LabelledProps extends FieldProps {
  readonly id: string;
  readonly children: (described: Described) => ReactNode;
}

/** A field with its name, its hint and what is wrong with it. */
export function Labelled({ id, label, hint, optional = false, error, children }: LabelledProps) {
  const say = useWords(blockWords);
  return (
    <div className={error === undefined ? 'form-group' : 'form-group form-error'}>
      <label className="form-label" htmlFor={id}>
        {label} {optional && <span className="optional">{say.optional}</span>}
      </label>
      <Note id={`${id}-hint`} className="form-hint" text={hint} />
      <Note id={`${id}-error`} className="form-error-message" text={error} />
      {children(describedBy(id, hint, error))}
    </div>
  );
}

export function Note({
  text,
  ...about
}: {
  readonly id: string;
  readonly className: string;
  readonly text: ReactNode;
}) {
  return text === undefined ? null : <span {...about}>{text}</span>;
}

export function describedBy(id: string, hint: ReactNode, error: string | undefined): Described {
  const notes = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return {
    ...(notes.length > 0 && { 'aria-describedby': notes.join(' ') }),
    ...(error !== undefined && { 'aria-invalid': true }),
  };
}
