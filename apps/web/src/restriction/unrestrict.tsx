import type { CaseFile } from '../api/answers';
import { listOf, wordsOf } from '../cases/person';
import { isHome } from '../cases/is-home';
import { useColleagues } from '../colleagues/use-colleagues';
import { PartOfQuestions } from '../notes/part-of-questions';
import { useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { nameable } from './readers';
import { restrictionWords } from './restriction.words';

interface UnrestrictProps {
  readonly file: CaseFile;
  readonly restriction: NonNullable<CaseFile['restriction']>;
  /** The case may be somebody else's from then on. */
  readonly done: () => void;
}

/** The end of a restriction: whoever must not know is answered for first, each by name. */
export function Unrestrict({ file, restriction, done }: UnrestrictProps) {
  const say = useWords(restrictionWords);
  const labels = useLabels();
  const { role } = useSession();
  const { nameOf } = useColleagues();
  if (!isHome(file) || !nameable.includes(role)) return null;
  const { excluded = [] } = restriction;
  /** Whoever decides on somebody sees the account, too: names can be alike. */
  const called = (account: string) => (nameOf(account) === account ? account : `${nameOf(account)} (${account})`);
  const names = listOf(wordsOf(restriction, 'staff').excluded);
  return (
    <PartOfQuestions
      title={say.end}
      label={say.endSave}
      act="restriction/end"
      draft="choices"
      ids={{ caseId: file.caseId }}
      done={done}
      questions={() => [
        { name: 'reason', as: 'radios', label: say.why, options: labels.list('unrestriction-reason') },
        excluded.length > 0 && {
          name: 'noParty',
          as: 'checks',
          label: say.noParty,
          hint: say.noPartyHint,
          options: excluded.map((one, place) => [one, called(names[place] ?? one)]),
        },
      ]}
    >
      <p>{say.endSaid}</p>
    </PartOfQuestions>
  );
}
