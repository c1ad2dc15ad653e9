import { words } from '../words/words';

export const dossierFileWords = words({
  da: { files: 'Udleverede filer ved notatet', captured: 'optaget {at}', unchanged: 'SHA-256 ved modtagelsen' },
  en: { files: 'Files of the entry, handed over', captured: 'captured {at}', unchanged: 'SHA-256 when received' },
});
