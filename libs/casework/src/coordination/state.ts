import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, Pseudonym } from '../kernel/words';
import * as facts from './facts';

export type Coordinator = PlainOf<typeof facts.CoordinatorAssigned>;
export type Assignment = PlainOf<typeof facts.ColleagueAssigned>;

export interface CoordinationState {
  /** Those who are contact persons now, by what they were assigned as. */
  readonly coordinators: ReadonlyMap<Id, Coordinator>;
  /** Those who were. */
  readonly ended: ReadonlySet<Id>;
  /** The colleagues who work in the case now. */
  readonly colleagues: ReadonlyMap<Id, Assignment>;
  /** The assignments that are over, by the unit whose they were. */
  readonly released: ReadonlyMap<Id, Alias>;
}

export const coordination: Slice<Owned<CoordinationState>, typeof facts> = {
  empty: () => ({ coordinators: new Map(), ended: new Set(), colleagues: new Map(), released: new Map() }),
  on: {
    CoordinatorAssigned: (state, { plain }) => {
      state.coordinators.set(plain.coordinatorId, plain);
    },
    CoordinatorEnded: (state, { plain: { coordinatorId } }) => {
      state.coordinators.delete(coordinatorId);
      state.ended.add(coordinatorId);
    },
    ColleagueAssigned: (state, { plain }) => {
      state.colleagues.set(plain.assignmentId, plain);
    },
    ColleagueReleased: (state, { plain: { assignmentId, byUnit } }) => {
      state.colleagues.delete(assignmentId);
      state.released.set(assignmentId, byUnit);
    },
  },
};

/** Everyone of the unit to whom the case is assigned: contact persons, deputies, colleagues. */
export const assignedIn = ({ coordinators, colleagues }: CoordinationState, unit: Alias): readonly Pseudonym[] => [
  ...[...coordinators.values()].filter((one) => one.unit === unit).flatMap(({ who, deputy }) => [who, deputy]),
  ...[...colleagues.values()].filter(({ byUnit }) => byUnit === unit).map(({ who }) => who),
];
