import type { ReactNode } from 'react';
import { Notice, ProblemNotice } from '../blocks/notice';
import type { Draft, Questions } from '../forms/questions';
import { useQuestions } from '../forms/use-questions';
import { filled, useWords } from '../words/words';
import { paperWords } from './papers.words';
import { usePaper, type PaperPath } from './use-paper';

interface PaperProps {
  readonly title: string;
  readonly path: PaperPath;
  readonly caseId: string;
  readonly questions: Questions;
  /** What the paper is fit for, given what was chosen. */
  readonly fit: (draft: Draft) => ReactNode;
}

/** One kind of paper: what is chosen of it, what it is fit for, and how far it has come. */
export function FetchPaper({ title, path, caseId, questions, fit }: PaperProps) {
  const say = useWords(paperWords);
  const { fetching, bytes } = usePaper(path, caseId);
  const { asked, fields, draft } = useQuestions(questions, (answers) => fetching.mutate(answers), {
    place: 'looking',
    act: fetching,
  });
  return (
    <form {...asked.form} aria-label={title} className="page-narrow">
      {fields}
      {fit(draft)}
      <p>
        <small>{say.logged}</small>
      </p>
      <ProblemNotice error={fetching.error} />
      {fetching.isPending && (
        <div className="progress">
          <p role="status">{filled(say.fetching, { size: Math.ceil(bytes / 1024) })}</p>
          <progress aria-label={title} />
        </div>
      )}
      {fetching.isSuccess && (
        <Notice kind="success">
          <p>{filled(say.fetched, { name: fetching.data })}</p>
          <p>{say.onScreen}</p>
        </Notice>
      )}
      <p className="buttons save">
        <button type="submit" className="button button-primary" disabled={fetching.isPending}>
          {say.fetch}
        </button>
      </p>
    </form>
  );
}
