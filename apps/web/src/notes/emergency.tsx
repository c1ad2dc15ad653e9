import { momentBefore } from '../forms/bounds';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { noteWords } from './notes.words';
import { PartOfQuestions } from './part-of-questions';

interface EmergencyProps {
  readonly caseId: string;
  readonly title?: string;
}

/** That somebody called for help. */
export function Emergency({ caseId, title }: EmergencyProps) {
  const say = useWords(noteWords);
  const labels = useLabels();
  return (
    <PartOfQuestions
      title={title ?? say.emergency}
      label={say.emergencySave}
      act="emergency-calls"
      draft="choices"
      ids={{ caseId }}
      questions={() => [
        { name: 'service', as: 'radios', label: say.service, options: labels.list('emergency-service') },
        { name: 'at', as: 'when', label: say.at, hint: say.atHint, optional: true, bounds: momentBefore(new Date()) },
      ]}
    >
      <p>{say.emergencyHint}</p>
    </PartOfQuestions>
  );
}
