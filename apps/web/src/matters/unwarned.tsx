import { Link } from '@tanstack/react-router';
import { SelectField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';
import { useIsPolice } from './source';

interface UnwarnedProps {
  readonly caseId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** She is warned before the police serve: planned beforehand, or why that could not wait. */
export function Unwarned({ caseId, value, onChange }: UnwarnedProps) {
  const say = useWords(matterWords);
  const labels = useLabels();
  const isPolice = useIsPolice();
  if (!isPolice) return null;
  return (
    <>
      <p>
        {say.warnFirst}{' '}
        <Link to="/cases/$caseId/approach" params={{ caseId }}>
          {say.planApproach}
        </Link>
      </p>
      <SelectField
        label={say.urgentWhy}
        none={say.notUrgent}
        optional
        value={value}
        options={labels.list('approach-urgency-reason')}
        onChange={onChange}
      />
    </>
  );
}
