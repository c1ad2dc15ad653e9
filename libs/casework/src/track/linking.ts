import { fact } from '../kernel/fact';
import { nothing, own } from '../kernel/told';
import { alias, id } from '../kernel/words';

const linkedBy = own('byUnit', 'unit');

/** On her side alone, and told to nobody but the unit that wrote it; in his track nothing says so. */
export const TrackLinked = fact('TrackLinked', {
  label: { da: 'Forløb knyttet til', en: 'Track linked' },
  plain: { byUnit: alias },
  sealed: { note: { trackId: id } },
  told: {
    home: linkedBy,
    family: nothing,
    restricted: nothing,
    police: nothing,
    affected: nothing,
    perpetrators: nothing,
  },
});
