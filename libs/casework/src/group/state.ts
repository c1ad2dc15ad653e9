import type { Area } from '../kernel/area';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import * as facts from './facts';

/** One self-help group. */
export interface GroupState {
  /** Undefined: there is no such group. */
  readonly homeUnit?: Alias;
  readonly area?: Area;
  readonly places: number;
  readonly taken: ReadonlySet<Id>;
}

export const group: Slice<Owned<GroupState>, typeof facts> = {
  empty: () => ({ places: 0, taken: new Set() }),
  on: {
    SupportGroupOpened: (state, { plain: { homeUnit, area, places } }) => {
      state.homeUnit = homeUnit;
      state.area = area;
      state.places = places;
    },
    PlaceTaken: ({ taken }, { plain: { placeId } }) => void taken.add(placeId),
  },
};

/** Whether there is room, and nobody in it whom the newcomer's case is linked with. Whoever has a place keeps it. */
export const fits = ({ places, taken }: GroupState, place: Id, linked: readonly Id[]): boolean =>
  taken.has(place) || (taken.size < places && !linked.some((other) => taken.has(other)));
