import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, Instant } from '../kernel/words';
import * as facts from './facts';

export type Contact = PlainOf<typeof facts.ContactReported> & { readonly factId: Id };
/** A person as last described. */
export type Person = Omit<PlainOf<typeof facts.PersonDescribed>, 'personId'> & {
  /** The unit that described the person first. */
  readonly unit: Alias;
  readonly retracted?: PlainOf<typeof facts.PersonRetracted>['reason'];
  /** Who it turned out to be. */
  readonly mergedInto?: Id;
};
export type Wish = PlainOf<typeof facts.WishStated> & { readonly factId: Id };
export type Danger = Omit<PlainOf<typeof facts.DangerRaised>, 'dangerId'> & {
  readonly factId: Id;
  readonly raisedAt: Instant;
};
export interface SafeReach {
  readonly factId: Id;
  readonly checkedAt: Instant;
  readonly mayCall: boolean;
}

export interface IntakeState {
  /** Undefined: there is no case yet. */
  readonly homeUnit?: Alias;
  /** Where the case was opened, wherever its home is now. */
  readonly openedAt?: Alias;
  readonly affected?: Id;
  readonly contact?: Contact;
  readonly persons: ReadonlyMap<Id, Person>;
  readonly safeReach: ReadonlyMap<Id, SafeReach>;
  /** By person: when a safe reach was revoked last. */
  readonly reachRevoked: ReadonlyMap<Id, Instant>;
  readonly wish?: Wish | undefined;
  /** Every danger that was raised. */
  readonly dangers: ReadonlySet<Id>;
  /** The dangers that were neither cleared nor retracted. */
  readonly openDangers: ReadonlyMap<Id, Danger>;
  readonly retracted: ReadonlySet<Id>;
  /** `wordsKey` of each part that was struck. */
  readonly struck: ReadonlySet<string>;
}

export const wordsKey = (words: { factId: Id; class: string; personId: Id }): string =>
  `${words.factId} ${words.class} ${words.personId}`;

export const intake: Slice<Owned<IntakeState>, typeof facts> = {
  empty: () => ({
    persons: new Map(),
    safeReach: new Map(),
    reachRevoked: new Map(),
    dangers: new Set(),
    openDangers: new Map(),
    retracted: new Set(),
    struck: new Set(),
  }),
  on: {
    CaseOpened: (state, { plain }) => {
      state.homeUnit = plain.homeUnit;
      state.openedAt = plain.homeUnit;
      state.affected = plain.affected;
    },
    ContactReported: (state, { id, plain }) => {
      state.contact = { ...plain, factId: id };
    },
    PersonDescribed: (state, { plain: { personId, ...described }, by }) => {
      const earlier = state.persons.get(personId);
      state.persons.set(personId, {
        ...described,
        unit: earlier?.unit ?? by.unit,
        ...(earlier?.retracted && { retracted: earlier.retracted }),
        ...(earlier?.mergedInto !== undefined && { mergedInto: earlier.mergedInto }),
      });
    },
    SafeReachSet: (state, { id, plain: { personId, checkedAt, mayCall } }) => {
      state.safeReach.set(personId, { factId: id, checkedAt, mayCall });
    },
    SafeReachRevoked: (state, { plain: { personId }, recordedAt }) => {
      state.safeReach.delete(personId);
      state.reachRevoked.set(personId, recordedAt);
    },
    PersonRetracted: (state, { plain: { personId, reason } }) => {
      const person = state.persons.get(personId);
      if (person) state.persons.set(personId, { ...person, retracted: reason });
    },
    PersonsMerged: (state, { plain: { persons, into } }) => {
      const gone = persons.find((id) => id !== into);
      for (const [id, person] of state.persons) {
        const guardians = [...new Set(person.guardians.map((guardian) => (guardian === gone ? into : guardian)))];
        state.persons.set(id, { ...person, guardians, ...(id === gone && { mergedInto: into }) });
      }
    },
    FactRetracted: (state, { plain: { factId } }) => {
      state.retracted.add(factId);
      if (state.wish?.factId === factId) state.wish = undefined;
      dropRetracted(state.safeReach, factId);
      dropRetracted(state.openDangers, factId);
    },
    WordsStruck: (state, { plain }) => {
      state.struck.add(wordsKey(plain));
    },
    WishStated: (state, { id, plain }) => {
      state.wish = { ...plain, factId: id };
    },
    DangerRaised: (state, { id, recordedAt, plain: { dangerId, ...danger } }) => {
      state.dangers.add(dangerId);
      state.openDangers.set(dangerId, { ...danger, factId: id, raisedAt: recordedAt });
    },
    DangerCleared: (state, { plain }) => {
      state.openDangers.delete(plain.dangerId);
    },
  },
};

function dropRetracted<T extends { readonly factId: Id }>(entries: Map<Id, T>, factId: Id): void {
  for (const [key, entry] of entries) if (entry.factId === factId) entries.delete(key);
}

/** A person of this case who was not retracted, nor merged into another; the affected person is one before anybody described her. */
export const isPerson = (state: IntakeState, id: Id): boolean => {
  const person = state.persons.get(id);
  return person ? person.retracted === undefined && person.mergedInto === undefined : id === state.affected;
};

/** Who this person turned out to be. */
export const standsAs = (state: IntakeState, id: Id): Id => {
  const into = state.persons.get(id)?.mergedInto;
  return into === undefined ? id : standsAs(state, into);
};

/** This person, and whoever turned out to be the same. */
export const sameAs = (state: IntakeState, id: Id): readonly Id[] => [
  id,
  ...[...state.persons].flatMap(([other, { mergedInto }]) => (mergedInto === id ? sameAs(state, other) : [])),
];

/** Whether the alleged perpetrator is this person. */
export const isPerpetrator = (state: IntakeState, id: Id): boolean =>
  state.persons.get(id)?.capacities.includes('perpetrator') ?? false;

/** A danger was raised, at the contact or since, that nobody cleared. */
export const inDanger = (state: IntakeState): boolean => state.openDangers.size > 0;

/** Of a chain of facts, each saying the matter anew, the last that was not retracted, as if `without` were. */
export function lastStanding<T extends { readonly factId: Id; readonly earlier?: T | undefined }>(
  { retracted }: IntakeState,
  last: T | undefined,
  without?: Id,
): T | undefined {
  let link = last;
  while (link && (retracted.has(link.factId) || link.factId === without)) link = link.earlier;
  return link;
}

/** The open danger of that sign, said by the same and about the same, if there is one. */
export const sameDanger = (
  { openDangers }: IntakeState,
  { sign, saidBy, about }: Partial<Pick<Danger, 'sign' | 'saidBy' | 'about'>>,
): Id | undefined =>
  [...openDangers].find(([, open]) => open.sign === sign && open.saidBy === saidBy && open.about === about)?.[0];
