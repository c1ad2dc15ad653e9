import type { CaseFile } from '../api/answers';
import { listOf, wordsOf } from '../cases/person';
import { useColleagues } from '../colleagues/use-colleagues';
import { PartOfQuestions } from '../notes/part-of-questions';
import { useSession } from '../session/session';
import { filled, useWords } from '../words/words';
import { restrictionWords } from './restriction.words';

/** Roles that may be named to read restricted cases. */
export const nameable = ['employee-safety', 'case-officer', 'counsellor'];

/** Who reads a restricted case of one's own agency. */
export function Readers({ file }: { readonly file: CaseFile }) {
  const say = useWords(restrictionWords);
  const { role } = useSession();
  if (!nameable.includes(role)) return <p className="calm">{say.notHere}</p>;
  const { nameOf, isOurs } = useColleagues();
  // The home is told of the readers of other agencies, too.
  const named = file.readers.find(({ unit }) => isOurs(file.units[unit ?? ''])) ?? file.restriction;
  const names = listOf(wordsOf(named, 'staff').readers).map(nameOf);
  return (
    <PartOfQuestions
      title={say.readers}
      label={say.readersSave}
      act="restriction/readers"
      draft="readers"
      ids={{ caseId: file.caseId }}
      questions={() => [{ name: 'readers', as: 'colleagues', label: say.readersAsk, hint: say.readersHint }]}
    >
      {named?.readers !== undefined && (
        <p>{filled(say.readersNow, { who: names.join(', ') || named.readers.length })}</p>
      )}
    </PartOfQuestions>
  );
}
