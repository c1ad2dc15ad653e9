import type { Area } from './area';
import type { Decided } from './fact';
import type { Column } from './told';
import type { Alias, Day, Id, Instant, OtherCase, Pseudonym } from './words';

/** Who asks: as this case knows them, and (`id`, sealed wherever it is kept) as their agency does. */
export interface By {
  readonly id: string;
  readonly actor: Pseudonym;
  readonly unit: Alias;
  readonly role: string;
}

/** A member of staff: as this case knows them, and as their agency does. */
export interface StaffMember {
  readonly id: string;
  readonly actor: Pseudonym;
}

/** Another case, as it stood when this one was asked about. */
export interface Beside {
  /** What this case calls it. */
  readonly other: OtherCase;
  /** What it calls its affected person, and whoever turned out to be her. */
  readonly affected: readonly Id[];
  /** Where it has its home: with the unit that is this case's, with another of that agency, or elsewhere. */
  readonly home: 'this-unit' | 'this-agency' | 'elsewhere';
  readonly restricted: boolean;
  /** Of a restricted one: whether everybody who reads this case at its home reads that one, too. */
  readonly readByAll: boolean;
  /** Whether it is there for the actor. */
  readonly isOpen: boolean;
}

type Urgency = 'acute' | 'urgent' | 'normal';

/** A clock that stands still since `pausedAt`, and ran from `opensAt` if offices were closed until then. */
export interface PausedClock {
  readonly urgency: Urgency;
  readonly respondBy: Instant;
  readonly pausedAt: Instant;
  readonly opensAt?: Instant | undefined;
}

/** What a decision may know besides the case: everything from outside comes in here. */
export interface Known {
  readonly by: By;
  readonly now: Instant;
  /** Today in Denmark. */
  readonly today: Day;
  /** Which day it was in Denmark at that instant. */
  dayOf(instant: Instant): Day;
  newId(): Id;
  /** A short id that means nothing: what people call a log entry by. */
  newRef(): string;
  /** The reference of an entry that is known by what it says: always the same in this case, and as meaningless. */
  refOf(saying: string): string;
  /** What a unit of the directory is called in this case. Undefined: there is no such unit. */
  aliasOf(unit: string): Alias | undefined;
  /** The column in which a unit stands in the table of who learns what. */
  standingOf(unit: Alias): Column | undefined;
  /** The unit of that unit's agency that restricted cases are told to. */
  shelterOf(unit: Alias): Alias | undefined;
  /** The unit of that unit's agency that a case passes to when it is restricted no more. */
  ordinaryOf(unit: Alias): Alias | undefined;
  /** Who is named in the directory to read restricted cases at that unit. */
  rosterOf(unit: Alias): readonly StaffMember[];
  /** What a member of staff of the actor's agency is called in this case. */
  staffNamed(id: string): Pseudonym;
  /** The members of staff, at whatever agency, whose number or address this is: found by token. */
  staffWith(kind: 'cpr' | 'phone' | 'email', value: string): readonly Pseudonym[];
  /** The actor's unit, as the directory calls it: only ever sealed. */
  readonly unit: string;
  /** Whether two units belong to one agency. */
  ofOneAgency(one: Alias, other: Alias): boolean;
  /** Whether a case may be handed over to this unit: a municipality's cases have their home there. */
  takesOver(unit: Alias): boolean;
  /** When an answer is due for a referral sent now: acute in hours from when offices are open, else in working days. */
  respondBy(urgency: Urgency): Instant;
  /** When the clock of a referral begins to run that is sent, or goes on, now: offices are closed until then, and it is acute. */
  opensAt(urgency: Urgency): Instant | undefined;
  /** The deadline of a clock that stood still and goes on now. */
  resumed(clock: PausedClock): Instant;
  /** The units of the actor's own agency that have ledgers, as this case calls them. */
  readonly ownUnits: readonly Alias[];
  /** The unit that becomes home of a case which the actor's unit opens: a frontline unit opens for its visitation. */
  readonly home: Alias;
  /** A unit of the actor's own agency, as this case calls it. Undefined: the agency has none. */
  ownUnit(name: 'family' | 'coordination'): Alias | undefined;
  /** The actor's training to screen, for an intent that asks for it. */
  readonly training?: { readonly validUntil: Day };
  /** Whether there is such an area: a municipality of the directory, a region, the country. */
  knowsArea(area: Area): boolean;
  /** The group that the intent names, as seen from this case: its place there, and whether it fits. Undefined: no such group. */
  readonly group?: { readonly place: Id; readonly fits: boolean };
  /** Whether the track that the intent names was opened by the actor's unit, for an intent that asks for it. */
  readonly isOwnTrack?: boolean;
  /** Whose stream, for an intent about a member of staff: as their agency knows them. */
  readonly staffId?: string;
  /** The other case, for an intent that is about two. Undefined: there is none. */
  readonly beside?: Beside;
}

/** The role in which the hub itself acts when time has passed. */
export const TIMEKEEPER = 'timekeeper';

/** The role of the affected person, who writes by a code of her own. */
export const AFFECTED = 'affected';

/** The role that decides, for a whole agency, how long it keeps what it has. */
export const RECORDS_OWNER = 'records-owner';

export type IntentClass<I extends object = object> = new () => I;

export interface Decision<S, I extends object = object> {
  readonly intent: IntentClass<I>;
  /** Pure. @throws Refusal */
  decide(this: void, state: S, intent: I, known: Known): readonly Decided[];
}

/** Binds an intent to its decision. Deciding does nothing: no clock, no chance, no storage. */
export const decision =
  <S>() =>
  <I extends object>(
    intent: IntentClass<I>,
    decide: (state: S, intent: I, known: Known) => readonly Decided[],
  ): Decision<S, I> => ({
    intent,
    decide,
  });
