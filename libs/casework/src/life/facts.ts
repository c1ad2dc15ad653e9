import { fact } from '../kernel/fact';
import { all, own } from '../kernel/told';
import { alias, id } from '../kernel/words';

/** One controller destroyed its keys to one person in this case; no other's. */
export const PersonForgotten = fact('PersonForgotten', {
  label: { da: 'Person glemt', en: 'Person forgotten' },
  plain: { personId: id, controller: alias },
  told: {
    family: own('controller', 'unit'),
    restricted: all,
    police: own('controller', 'unit'),
    affected: own('controller', 'unit'),
    perpetrators: own('controller', 'unit'),
  },
});
