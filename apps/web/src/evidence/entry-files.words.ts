import { words } from '../words/words';

export const entryFileWords = words({
  da: { files: 'Filer ved notatet', add: 'Læg en fil ved' },
  en: { files: 'Files of the entry', add: 'Put a file beside it' },
});
