import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, Pseudonym } from '../kernel/words';
import * as facts from './facts';

/** A forgetting that somebody asked for, until it is approved or given up. */
export type Requested = PlainOf<typeof facts.ForgettingRequested> & {
  readonly by: Pseudonym;
  readonly status: 'requested' | 'approved' | 'cancelled';
};

export interface ForgettingState {
  readonly requests: ReadonlyMap<Id, Requested>;
  /** For whom nothing may be forgotten while the hold stands. */
  readonly holds: ReadonlyMap<Id, { readonly controller: Alias; readonly lifted: boolean }>;
}

export const forgetting: Slice<Owned<ForgettingState>, typeof facts> = {
  empty: () => ({ requests: new Map(), holds: new Map() }),
  on: {
    ForgettingRequested: ({ requests }, { plain, by }) => {
      requests.set(plain.forgettingId, { ...plain, by: by.actor, status: 'requested' });
    },
    ForgettingApproved: (state, { plain }) => became(state, plain.forgettingId, 'approved'),
    ForgettingCancelled: (state, { plain }) => became(state, plain.forgettingId, 'cancelled'),
    LegalHoldPlaced: ({ holds }, { plain: { holdId, controller } }) => {
      holds.set(holdId, { controller, lifted: false });
    },
    LegalHoldLifted: ({ holds }, { plain: { holdId, controller } }) => {
      holds.set(holdId, { controller, lifted: true });
    },
  },
};

function became({ requests }: Owned<ForgettingState>, id: Id, status: Requested['status']): void {
  const requested = requests.get(id);
  if (requested) requests.set(id, { ...requested, status });
}
