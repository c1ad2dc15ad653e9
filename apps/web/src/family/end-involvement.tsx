import { useAct, type BodyOf } from '../cases/use-act';
import { FewQuestions } from '../forms/few-questions';
import { Choices, type CloseProps } from '../matters/few-lines';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { familyActWords } from './family-acts.words';

interface EndProps {
  readonly caseId: string;
  readonly involvementId: string;
}

/** The family unit's part is over. */
export function EndInvolvement(involvement: EndProps) {
  const say = useWords(familyActWords);
  return (
    <Choices
      steps={[{ key: 'end', name: say.endInforming, form: (close) => <End {...involvement} close={close} /> }]}
    />
  );
}

const chosenByPeople = ['work-done', 'not-needed', 'informed-in-error'];

function End({ close, ...ids }: EndProps & CloseProps) {
  const say = useWords(familyActWords);
  const labels = useLabels();
  const act = useAct('family-unit/informing/{involvementId}/end', ids, close);
  const options = labels.list('family-involvement-end').filter(([code]) => chosenByPeople.includes(code));
  return (
    <FewQuestions
      name={say.endInforming}
      save={say.endInforming}
      said={say.endSaid}
      questions={() => [{ key: 'end', name: 'reason', as: 'radios', label: say.why, options }]}
      send={(answers) => act.mutate(answers as BodyOf<'family-unit/informing/{involvementId}/end'>)}
      {...{ act, close }}
    />
  );
}
