import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import type { CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { mendingWords } from './mending.words';

interface OfFact extends CloseProps {
  readonly caseId: string;
  readonly factId: string;
  readonly done: () => void;
}

/** Takes a fact back, from everybody. */
export function Retract({ caseId, factId, done, close }: OfFact) {
  const say = useWords(mendingWords);
  const labels = useLabels();
  const act = useAct('facts/{factId}/retraction', { caseId, factId }, done);
  return (
    <FewQuestions
      name={say.retract}
      save={say.retractSave}
      said={say.retractSaid}
      questions={() => [{ name: 'reason', as: 'radios', label: say.why, options: labels.list('retraction-reason') }]}
      send={(answers) => act.mutate(answers as BodyOf<'facts/{factId}/retraction'>)}
      {...{ act, close }}
    />
  );
}
