import { words } from '../words/words';

export const countTableWords = words({
  da: { bars: 'Søjlen viser andelen af i alt {total}.' },
  en: { bars: 'The bar shows the share of {total} in all.' },
});
