import { useRef } from 'react';
import { Refused } from '../api/answers';

/** Whether the hub said that there is no such case for whoever asks: as it said last, also while it is asked again. */
export function useIsMissing({ error, isPending }: { readonly error: unknown; readonly isPending: boolean }): boolean {
  const said = useRef(false);
  if (!isPending) said.current = error instanceof Refused && error.status === 404;
  return said.current;
}
