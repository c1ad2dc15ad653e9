import { createContext } from 'react';
import type { Language } from '../words/words';

/** Shows everything in another language. It rejects where the words of it do not come. */
export const ChooseLanguage = createContext<(language: Language) => Promise<void>>(async () => undefined);
