import { useState } from 'react';
import type { BodyOf } from '../cases/act';
import { Radios } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { kindOf, useSession } from '../session/session';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { matterWords } from './matters.words';

/** The police know what they decide; everybody else says how they know. */
export const useIsPolice = (): boolean => kindOf(useSession()) === 'police';

/** How it is known, in a form that keeps no draft: what is missing, and what is said of it. */
export function useSource() {
  const isPolice = useIsPolice();
  const [value, onChange] = useState('');
  return {
    missing: isPolice ? [] : unanswered({ knownFrom: value }, ['knownFrom']),
    said: isPolice ? {} : { knownFrom: value as KnownFrom },
    field: { value, onChange },
  };
}
type KnownFrom = NonNullable<BodyOf<'orders/{orderId}/service'>['knownFrom']>;

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
