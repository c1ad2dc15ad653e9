import { createContext } from 'react';
import type { Language } from '../words/words';

export const ChooseLanguage = createContext<(language: Language) => void>(() => undefined);
