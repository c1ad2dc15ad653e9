import type { Day, Id } from '@vaern/casework';
import type { Codes } from './cell';
import type { Ground } from './ground';

/** Keys that a recipient is to hold on a ground. */
export interface GroundParts {
  readonly ground: string;
  readonly parts: readonly Id[];
}

export interface Basis {
  readonly legalBasis: string;
  readonly tableVersion: number;
}

/** What every notice says about itself. */
export interface Telling {
  readonly recipient: string;
  readonly legalBasis: string;
  readonly tableVersion: number;
  /** How many facts of the case the recipient was told live, as of this notice. */
  readonly version: number;
  /** The grounds that the notice rests on; none for one that outlives them all. */
  readonly grounds: readonly string[];
}

/** A fact, or what was not told of it before, for one recipient. */
export interface Told extends Telling {
  readonly kind: 'told';
  readonly factId: Id;
  readonly revision: number;
  readonly backfill: boolean;
  /** What each of `grounds` states, in their order: the notice states what the first does. */
  readonly bases: readonly Basis[];
  readonly codes: Codes;
  /** The parts that the notice carries. */
  readonly parts: readonly Id[];
  /** The parts that it carried and does no more: named, so that whoever keeps what was told knows that they went. */
  readonly lost?: readonly Id[];
  /** The parts whose keys go with it, by ground: also those that it was told before on another ground. */
  readonly grants: readonly GroundParts[];
}

/** A fact that the recipient was told already now rests on this ground too. */
export interface Rests {
  readonly kind: 'rests';
  readonly recipient: string;
  readonly factId: Id;
  readonly revision: number;
  readonly ground: string;
  readonly grants: readonly GroundParts[];
}

/** `AccessOpened`. */
export interface Opened extends Telling {
  readonly kind: 'opened';
  readonly ground: string;
  /** Of a ground that is no referral's: what it is. */
  readonly of?: 'involvement';
  readonly classes: readonly string[];
  readonly until?: Day;
}

/** All that a unit holds in the case, for another unit of its agency to hold instead, on grounds of a new period. */
export interface HandedOn {
  readonly kind: 'handed-on';
  readonly recipient: string;
  readonly to: string;
  readonly period: number;
}

/** Every fact before revision `upTo` that the recipient may now know: ask `backfill` for them, before following on. */
export interface Backfill {
  readonly kind: 'backfill';
  readonly recipient: string;
  readonly ground: string;
  readonly upTo: number;
  readonly version: number;
  /** The ground as it was open already: with its summary alone, or before the case became the recipient's own. */
  readonly before?: Ground;
}

/** `AccessEnded`: nothing new is told on the ground, what was told stays. */
export interface Ended extends Telling {
  readonly kind: 'ended';
  readonly ground: string;
}

export type ClosingReason =
  | 'declined'
  | 'forwarded'
  | 'withdrawn'
  | 'consent-withdrawn'
  | 'consent-expired'
  | 'informed-in-error'
  | 'handed-over';

/** `AccessClosed`: what was told on the ground goes. */
export interface Closed extends Telling {
  readonly kind: 'closed';
  readonly ground: string;
  readonly reason: ClosingReason;
  /** No ground of the recipient remains: the whole case disappears for it. */
  readonly wholeCase: boolean;
  /** The new home, to which the keys go before they go from here. */
  readonly passesTo?: string;
}

/** `Retracted`: the fact is meant for the recipient no more; its notices are named by number, the keys of `parts` go. */
export interface Retracted extends Telling {
  readonly kind: 'retracted';
  readonly factId: Id;
  /** A home keeps its record. */
  readonly atHome: boolean;
  readonly parts: readonly Id[];
}

/** The recipient's keys to these parts go, without a notice of their own. */
export interface TakenBack {
  readonly kind: 'taken-back';
  readonly recipient: string;
  readonly parts: readonly Id[];
}

/** Everybody's keys to these parts go. */
export interface Struck {
  readonly kind: 'struck';
  readonly parts: readonly Id[];
}

/** The agency's keys to this person in this case go. */
export interface Forgotten {
  readonly kind: 'forgotten';
  readonly agency: string;
  readonly person: Id;
  /** The agency's recipients in this case, whose ledgers lose the words of `parts`. */
  readonly recipients: readonly string[];
  readonly parts: readonly Id[];
}

/** What follows from one fact, in the order in which it is to be told and done. */
export type Step =
  Told | Rests | HandedOn | Opened | Backfill | Ended | Closed | Retracted | TakenBack | Struck | Forgotten;
