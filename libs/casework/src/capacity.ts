import { CapacitySet, service } from './capacity/facts';
import type { CodeOf } from './kernel/code-list';
import { decision } from './kernel/decision';
import type { Owned } from './kernel/owned';
import { lifeOf, type Slice } from './kernel/slice';
import type { Alias } from './kernel/words';

/** What one unit of the centre has places for. */
export interface CentreState {
  readonly unit?: Alias;
  readonly places: ReadonlyMap<CodeOf<typeof service>, number>;
}

const capacity: Slice<Owned<CentreState>, { CapacitySet: typeof CapacitySet }> = {
  empty: () => ({ places: new Map() }),
  on: {
    CapacitySet: (state, { plain: { byUnit, service: of, places } }) => {
      state.unit = byUnit;
      state.places.set(of, places);
    },
  },
};

/** The fold of a unit of the centre. */
export const centreLife = lifeOf('centre', capacity, ({ unit }: CentreState) => ({ homeUnit: unit }));

export const decideOnCentre = decision<CentreState>();
