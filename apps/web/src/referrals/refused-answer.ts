import { createContext } from 'react';

/** Where a page keeps what an answer was refused with, for when the case is no longer there to be answered in. */
export const RefusedAnswer = createContext<(error: unknown) => void>(() => undefined);
