import { useWords } from '../words/words';
import { caseWords } from './case.words';
import { useNews } from './news';

interface NewProps {
  readonly caseId: string;
  /** The facts that stand here. */
  readonly of: readonly (string | undefined)[];
}

/** Marks what came since whoever reads last read the case. It is a word, so that it is heard as well. */
export function NewMark({ caseId, of }: NewProps) {
  const say = useWords(caseWords);
  return useNews(caseId)(of) ? <strong className="new">{say.isNew} </strong> : null;
}
