import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import * as facts from './facts';

export type Breach = Pick<PlainOf<typeof facts.BreachReported>, 'orderId' | 'policeUnit' | 'entries' | 'fieldSets'> & {
  /** What the police made of it; absent until they have. */
  readonly outcome?: PlainOf<typeof facts.BreachAssessed>['outcome'];
};

export interface BreachState {
  readonly breaches: ReadonlyMap<Id, Breach>;
}

export const breach: Slice<Owned<BreachState>, typeof facts> = {
  empty: () => ({ breaches: new Map() }),
  on: {
    BreachReported: ({ breaches }, { plain: { breachId, orderId, policeUnit, entries, fieldSets } }) => {
      breaches.set(breachId, { orderId, policeUnit, entries, fieldSets });
    },
    BreachAssessed: ({ breaches }, { plain: { breachId, outcome } }) => {
      const found = breaches.get(breachId);
      if (found) breaches.set(breachId, { ...found, outcome });
    },
  },
};

/** Whether a breach was reported to this unit that it has not assessed: it has a ground for knowing the case. */
export const hasBreachToAssess = ({ breaches }: BreachState, unit: Alias): boolean =>
  [...breaches.values()].some(({ policeUnit, outcome }) => policeUnit === unit && outcome === undefined);
