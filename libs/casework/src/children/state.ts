import { lastStanding, sameAs, type IntakeState } from '../intake/state';
import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import type { Check } from './call-safety';
import * as facts from './facts';

export type Involvement = PlainOf<typeof facts.FamilyUnitInformed>;

interface Said<T> {
  readonly factId: Id;
  readonly earlier?: T | undefined;
}
interface Listed extends Said<Listed> {
  readonly children: readonly Id[];
}
export interface Checked extends Check, Said<Checked> {}

export interface ChildrenState {
  /** As last said, and what was said before. */
  readonly involved?: Listed;
  /** The involvements that have not ended. */
  readonly involvements: ReadonlyMap<Id, Involvement>;
  /** Those that have, and whether the unit keeps its record: it does unless that was taken from it. */
  readonly ended: ReadonlyMap<Id, Involvement & { readonly kept: boolean }>;
  /** By person. */
  readonly checks: ReadonlyMap<Id, Checked>;
}

export const children: Slice<Owned<ChildrenState>, typeof facts> = {
  empty: () => ({ involvements: new Map(), ended: new Map(), checks: new Map() }),
  on: {
    ChildrenInvolved: (state, { id, plain }) => {
      state.involved = { factId: id, children: plain.children, earlier: state.involved };
    },
    FamilyUnitConsulted: () => undefined,
    FamilyUnitInformed: (state, { plain }) => {
      state.involvements.set(plain.involvementId, plain);
    },
    FamilyInvolvementEnded: (state, { plain: { involvementId, reason } }) => {
      const ended = state.involvements.get(involvementId);
      if (ended) state.ended.set(involvementId, { ...ended, kept: !isTakenBack(reason) });
      state.involvements.delete(involvementId);
    },
    ChildNotificationMade: () => undefined,
    CallSafetyChecked: (state, { id, recordedAt, plain: { with: person, result, validUntil } }) => {
      const earlier = state.checks.get(person);
      state.checks.set(person, { factId: id, result, validUntil, checkedAt: recordedAt, earlier });
    },
    FamilyContactMade: () => undefined,
    VisitationNoted: () => undefined,
  },
};

/** Whether an involvement that ends so takes back what it told. */
export const isTakenBack = (reason: PlainOf<typeof facts.FamilyInvolvementEnded>['reason']): boolean =>
  reason === 'informed-in-error' || reason === 'withdrawn' || reason === 'handed-over';

/** Whether the unit is told of the case as its family unit. */
export const isInvolved = ({ involvements }: ChildrenState, unit: Alias): boolean =>
  [...involvements.values()].some((involvement) => involvement.unit === unit);

/** Every unit that is told of the case as its family unit, or keeps what it was told. */
export const familyUnitsOf = ({ involvements, ended }: ChildrenState): readonly Alias[] => [
  ...[...involvements.values()].map(({ unit }) => unit),
  ...[...ended.values()].flatMap(({ kept, unit }) => (kept ? [unit] : [])),
];

interface Cared {
  readonly intake: IntakeState;
  readonly children: ChildrenState;
}

/** The children who are involved, as last said. */
export const childrenInvolved = ({ intake, children: { involved } }: Cared): readonly Id[] =>
  lastStanding(intake, involved)?.children ?? [];

/** Described as a child, or as a minor. */
export const isChild = ({ persons }: IntakeState, id: Id): boolean => {
  const person = persons.get(id);
  return person !== undefined && (person.minor || person.capacities.includes('child'));
};

/** The last check of this person, under whatever id they were described. */
export function lastCheck({ intake, children: { checks } }: Cared, person: Id): Checked | undefined {
  const standing = sameAs(intake, person).map((id) => lastStanding(intake, checks.get(id)));
  return standing.reduce((last, check) => (last && (!check || check.checkedAt <= last.checkedAt) ? last : check));
}
