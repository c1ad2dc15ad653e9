import type { SealedPart, StoredFact, Stream } from '@vaern/casework';
import {
  accessNotice,
  factNotice,
  type Backfill,
  type Draft,
  type GroundParts,
  type PartDigest,
  type Rests,
  type Step,
  type Told,
} from '@vaern/disclosure';

/** A step as the courier carries it out: with the fact that brought it, and the one that it tells or gives keys to. */
export interface Work {
  readonly stream: Stream;
  /** The stream's id. */
  readonly caseId: string;
  readonly cause: StoredFact;
  readonly step: Carried;
  readonly fact: StoredFact;
}

/** Keys that go ahead of what they open: the one they come from loses them in the same transaction. */
export interface KeysAhead {
  readonly kind: 'keys-ahead';
  readonly recipient: string;
  readonly ground: string;
  readonly parts: readonly PartDigest[];
}

export type Carried = Exclude<Step, Backfill> | KeysAhead;

/** The recipient whom the step concerns; undefined where it concerns everybody. */
export const recipientOf = (step: Step | KeysAhead): string | undefined =>
  'recipient' in step ? step.recipient : undefined;

export const tellsFact = (step: Step | KeysAhead): step is Told | Rests =>
  step.kind === 'told' || step.kind === 'rests';

/** What the ledger is to be given for it, if anything; a retraction's numbers are found when it is written. */
export function draftOf({ step, fact, cause }: Work): Draft | undefined {
  if (step.kind === 'told') return factNotice(step, fact);
  if (step.kind === 'opened' || step.kind === 'ended' || step.kind === 'closed') return accessNotice(step, cause);
  return undefined;
}

/** The keys that go with it. */
export const grantsOf = ({ step }: Work): readonly GroundParts[] => (tellsFact(step) ? step.grants : []);

export const partOf = ({ fact }: Work, id: string): SealedPart | undefined => fact.parts.find((part) => part.id === id);
