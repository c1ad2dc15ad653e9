import { createContext, use, useEffect } from 'react';

/** Where a page keeps what an answer was refused with, for when the case is no longer there to be answered in. */
export const RefusedAnswer = createContext<(error: unknown) => void>(() => undefined);

/** Tells the page what an answer was refused with. */
export function useToldTo(error: unknown): void {
  const tell = use(RefusedAnswer);
  useEffect(() => tell(error), [tell, error]);
}
