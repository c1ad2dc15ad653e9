import { words } from '../words/words';

export const subPageWords = words({
  da: { back: 'Tilbage til sag {short}', saved: 'Gemt.', save: 'Gem', saving: 'Gemmer …' },
  en: { back: 'Back to case {short}', saved: 'Saved.', save: 'Save', saving: 'Saving …' },
});
