import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Pseudonym } from '../kernel/words';
import * as facts from './facts';

export interface RestrictionState {
  /** Why the case is restricted, while it is. */
  readonly reason?: PlainOf<typeof facts.CaseRestricted>['reason'] | undefined;
  readonly certain: boolean;
  /** By unit: who reads the case there. */
  readonly readers: ReadonlyMap<Alias, readonly Pseudonym[]>;
  /** Who must not know of it, at whatever agency. */
  readonly excluded: ReadonlySet<Pseudonym>;
}

export const restriction: Slice<Owned<RestrictionState>, typeof facts> = {
  empty: () => ({ certain: false, readers: new Map(), excluded: new Set() }),
  on: {
    CaseRestricted: (state, { plain: { reason, certain, unit, readers, excluded } }) => {
      state.reason = reason;
      state.certain = certain;
      state.readers.set(unit, readers);
      state.excluded = new Set(excluded);
    },
    RestrictedReadersChanged: (state, { plain: { unit, readers } }) => {
      state.readers.set(unit, readers);
    },
    CaseUnrestricted: (state) => {
      state.reason = undefined;
      state.certain = false;
      state.readers = new Map();
      state.excluded = new Set();
    },
  },
};

export const isRestricted = ({ restriction: { reason } }: { readonly restriction: RestrictionState }): boolean =>
  reason !== undefined;

/** Everybody who reads the case, at whatever agency. Undefined: it is not restricted. */
export const readersOf = ({ reason, readers }: RestrictionState): readonly Pseudonym[] | undefined =>
  reason === undefined ? undefined : [...readers.values()].flat();
