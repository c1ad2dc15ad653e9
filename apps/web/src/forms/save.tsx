import { Notice, ProblemNotice } from '../blocks/notice';
import { useWords } from '../words/words';
import { subPageWords } from '../cases/sub-page.words';

interface SaveProps {
  readonly act: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  readonly label?: string;
  readonly disabled?: boolean;
  readonly primary?: boolean;
}

/** The button that saves one part of a page, and what became of it. */
export function Save({ act, label, disabled = false, primary = false }: SaveProps) {
  const say = useWords(subPageWords);
  return (
    <>
      <ProblemNotice error={act.error} />
      {act.isSuccess && <Notice kind="success">{say.saved}</Notice>}
      <button
        type="submit"
        className={`button ${primary ? 'button-primary' : 'button-secondary'}`}
        disabled={disabled || act.isPending}
      >
        {act.isPending ? say.saving : (label ?? say.save)}
      </button>
    </>
  );
}
