import { Radios } from '../forms/fields';
import { kindOf, useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';

/** The police know what they decide; everybody else says how they know. */
export const useIsPolice = (): boolean => kindOf(useSession()) === 'police';

interface SourceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** How it is known. Asked of others than the police. */
export function Source(field: SourceProps) {
  const say = useWords(matterWords);
  const labels = useLabels();
  const isPolice = useIsPolice();
  return isPolice ? null : <Radios label={say.source} options={labels.list('known-from')} {...field} />;
}
