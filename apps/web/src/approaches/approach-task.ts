import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { approachWords } from './approach.words';

interface Owed {
  readonly kind?: string | undefined;
  readonly next: 'warn' | 'approach' | 'report';
}

/** What is to be done about an approach. */
export function useApproachTask(): (approach: Owed) => string {
  const say = useWords(approachWords);
  const labels = useLabels();
  return ({ kind, next }) => filled(say[next], { kind: labels.code('approach-kind', kind).toLowerCase() });
}
