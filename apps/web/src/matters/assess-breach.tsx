import { useState } from 'react';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';

type Body = BodyOf<'breaches/{breachId}/assessment'>;

/** What the police make of a breach: at the end of its dossier, which they have read. */
export function AssessBreach({ caseId, breachId }: { readonly caseId: string; readonly breachId: string }) {
  const say = useWords(matterWords);
  const labels = useLabels();
  const [outcome, setOutcome] = useState('');
  const act = useAct('breaches/{breachId}/assessment', { caseId, breachId });
  const asked = useAsked(unanswered({ outcome }, ['outcome']), () => act.mutate({ outcome } as Body), 'choices', act);
  return (
    <Part title={say.assess} act={act} asked={asked} label={say.assessSave}>
      <Radios
        label={say.outcome}
        value={outcome}
        options={labels.list('breach-outcome')}
        error={asked.errorOf('outcome')}
        onChange={setOutcome}
      />
    </Part>
  );
}
