import type { CaseFile } from '../api/answers';
import { inOrder, type Known } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import type { CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { personWords } from './persons.words';

interface OfPerson extends CloseProps {
  readonly file: CaseFile;
  readonly person: Known;
}

/** Everybody else in the case, by name and by what they are. */
function useOthers(file: CaseFile, { personId }: Known) {
  const say = useWords(personWords);
  const labels = useLabels();
  return inOrder(file)
    .filter((one) => one.personId !== personId)
    .map((one) => {
      const as = one.capacities.map((capacity) => labels.code('capacity', capacity).toLowerCase()).join(', ');
      return [one.personId, `${one.name ?? say.unnamed} (${as})`] as const;
    });
}

/** Somebody who is not in the case, or is in it twice. */
export function Remove({ file, person, close }: OfPerson) {
  const say = useWords(personWords);
  const labels = useLabels();
  const others = useOthers(file, person);
  const ids = { caseId: file.caseId, personId: person.personId };
  const act = useAct('persons/{personId}/retraction', ids, close);
  const reasons = labels.list('retraction-reason').filter(([code]) => code !== 'entered-in-error');
  return (
    <FewQuestions
      name={filled(say.removeTitle, { who: person.name ?? say.unnamed })}
      save={say.removeSave}
      said={say.removeSaid}
      questions={({ reason }) => [
        { name: 'reason', as: 'radios', label: say.removeWhy, options: reasons },
        reason === 'duplicate' && { name: 'replacedBy', as: 'select', label: say.replacedBy, options: others },
      ]}
      send={(answers) => act.mutate(answers as BodyOf<'persons/{personId}/retraction'>)}
      {...{ act, close }}
    />
  );
}

/** Two who are one human being. */
export function Merge({ file, person, close }: OfPerson) {
  const say = useWords(personWords);
  const others = useOthers(file, person);
  const ids = { caseId: file.caseId, personId: person.personId };
  const act = useAct('persons/{personId}/merge', ids, close);
  return (
    <FewQuestions
      name={filled(say.mergeTitle, { who: person.name ?? say.unnamed })}
      save={say.mergeSave}
      said={say.mergeSaid}
      questions={() => [{ name: 'into', as: 'radios', label: say.into, options: others }]}
      send={(answers) => act.mutate(answers as BodyOf<'persons/{personId}/merge'>)}
      {...{ act, close }}
    />
  );
}
