import type { ReactNode } from 'react';
import { subPageWords } from '../cases/sub-page.words';
import { Notice, ProblemNotice } from '../blocks/notice';
import { useWords } from '../words/words';

export interface Acting {
  readonly isPending: boolean;
  readonly isSuccess: boolean;
  readonly error: unknown;
}
interface SaveProps {
  readonly act: Acting;
  readonly label?: string;
  readonly primary?: boolean;
  /** The id of the form, where the button stands outside it. */
  readonly form?: string;
  /** Other buttons beside it. */
  readonly children?: ReactNode;
}

/** The button that saves one part of a page, and what became of it. */
export function Save({ act, label, primary = false, form, children }: SaveProps) {
  const say = useWords(subPageWords);
  return (
    <>
      <ProblemNotice error={act.error} />
      {act.isSuccess && <Notice kind="success">{say.saved}</Notice>}
      <div className="buttons save">
        <button
          type="submit"
          form={form}
          className={`button ${primary ? 'button-primary' : 'button-secondary'}`}
          disabled={act.isPending}
        >
          {act.isPending ? say.saving : (label ?? say.save)}
        </button>
        {children}
      </div>
    </>
  );
}
