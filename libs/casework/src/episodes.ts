import { BoundaryCrossed } from './episode/facts';
import { decision } from './kernel/decision';
import type { Owned } from './kernel/owned';
import { lifeOf, type Slice } from './kernel/slice';
import type { Alias } from './kernel/words';

/** Single incidents towards employees, at one unit. */
export interface EpisodesState {
  readonly unit?: Alias;
}

const episodes: Slice<Owned<EpisodesState>, { BoundaryCrossed: typeof BoundaryCrossed }> = {
  empty: () => ({}),
  on: {
    BoundaryCrossed: (state, { plain: { byUnit } }) => {
      state.unit = byUnit;
    },
  },
};

/** The fold of a unit's episodes. */
export const episodesLife = lifeOf('episode', episodes, ({ unit }: EpisodesState) => ({ homeUnit: unit }));

export const decideOnEpisodes = decision<EpisodesState>();
