import { useState } from 'react';
import type { DraftPlace, Words } from './draft-port';
import { fitting } from './draft-state';
import { useDraft } from './use-draft';

/** What is written in a form that begins with these words: kept as its writer's draft, and there again when it is opened anew. */
export function useWritten<D extends Words>(place: DraftPlace, begin: D) {
  const [first] = useState(begin);
  const [draft, setDraft] = useState(first);
  const kept = useDraft(place, draft, (found) => setDraft(fitting(found, first)));
  const set = (more: Partial<D>) => setDraft((before) => ({ ...before, ...more }));
  return { draft, set, kept };
}
