import type { CaseFile } from '../api/answers';
import { PartOfQuestions } from '../notes/part-of-questions';
import { useSession } from '../session/session';
import { filled, useWords } from '../words/words';
import { restrictionWords } from './restriction.words';

/** Roles that may be named to read restricted cases. */
export const named = ['employee-safety', 'case-officer', 'counsellor'];

/** Who reads a restricted case of one's own agency. */
export function Readers({ file }: { readonly file: CaseFile }) {
  const say = useWords(restrictionWords);
  const { role } = useSession();
  if (!named.includes(role)) return <p className="calm">{say.notHere}</p>;
  const readers = file.readers.at(-1)?.readers ?? file.restriction?.readers;
  return (
    <PartOfQuestions
      title={say.readers}
      label={say.readersSave}
      act="restriction/readers"
      draft="readers"
      ids={{ caseId: file.caseId }}
      questions={() => [{ name: 'readers', as: 'lines', label: say.readersAsk, hint: say.readersHint }]}
    >
      {readers !== undefined && <p>{filled(say.readersNow, { count: readers.length })}</p>}
    </PartOfQuestions>
  );
}
