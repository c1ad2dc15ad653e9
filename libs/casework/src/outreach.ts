import { decision } from './kernel/decision';
import type { Owned } from './kernel/owned';
import { lifeOf, type Slice } from './kernel/slice';
import type { Alias } from './kernel/words';
import { TeachingHeld } from './outreach/facts';

/** One unit's prevention. */
export interface OutreachState {
  readonly unit?: Alias;
}

const outreach: Slice<Owned<OutreachState>, { TeachingHeld: typeof TeachingHeld }> = {
  empty: () => ({}),
  on: {
    TeachingHeld: (state, { plain: { byUnit } }) => {
      state.unit = byUnit;
    },
  },
};

/** The fold of a unit's prevention. */
export const outreachLife = lifeOf('outreach', outreach, ({ unit }: OutreachState) => ({ homeUnit: unit }));

export const decideOnOutreach = decision<OutreachState>();
