import type { CaseFile } from '../api/answers';
import { nameOf } from '../cases/person';
import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import type { CloseProps } from '../matters/few-lines';
import { classWords } from '../words/classes.words';
import { capital, useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { strikable, type Struck, type Thing } from './mendable';
import { mendingWords } from './mending.words';

interface StrikeProps extends CloseProps {
  readonly file: CaseFile;
  readonly thing: Thing;
  readonly done: () => void;
}

/** Strikes words of one kind about one person from a fact, for good and from everybody. */
export function Strike({ file, thing: { factId, ...thing }, done, close }: StrikeProps) {
  const say = useWords(mendingWords);
  const labels = useLabels();
  const nameIt = useStruckName(file);
  const { caseId } = file;
  const act = useAct('facts/{factId}/strike', { caseId, factId }, done);
  const words = strikable(thing);
  const options = words.map((one, nth) => [String(nth), nameIt(one)] as const);
  return (
    <FewQuestions
      name={say.strike}
      save={say.strikeSave}
      said={say.strikeSaid}
      questions={() => [
        { name: 'what', as: 'radios', label: say.what, options },
        { name: 'basis', as: 'radios', label: say.why, options: labels.list('strike-basis') },
      ]}
      send={({ what, basis }) => act.mutate({ ...words[Number(what)], basis } as BodyOf<'facts/{factId}/strike'>)}
      {...{ act, close }}
    />
  );
}

/** What words are called: of which kind, and about whom. */
export function useStruckName({ persons, opened }: Pick<CaseFile, 'persons' | 'opened'>) {
  const say = useWords(mendingWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const her = (id: string) => (id === opened?.affected ? labels.code('capacity', 'affected').toLowerCase() : undefined);
  return (struck: Struck): string =>
    filled(say.about, {
      what: capital(classes[struck.class as keyof typeof classes]),
      who: nameOf(persons, struck.personId) ?? her(struck.personId) ?? say.unnamed,
    });
}
