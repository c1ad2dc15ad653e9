import { mustBePersons } from '../intake/persons';
import { isPerpetrator, type IntakeState } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsDay, IsId, IsIds, IsWords, Optional } from '../kernel/validators';
import type { Day, Id } from '../kernel/words';
import { refusal } from '../refusals';
import { knownFrom } from './codes';

/** Whom an order is against, and whom it protects. */
export interface Parties {
  readonly against: Id;
  readonly protects: readonly Id[];
}

/** What the police decided, as they or others write it down. */
export abstract class IssuedTerms {
  /** The first day. */
  @IsDay() from!: Day;
  /** The last day. Not of a provisional order, which stands until the final decision. */
  @Optional() @IsDay() to?: Day;
  /** Where he must not be. */
  @Optional() @IsWords(2_000) area?: string;
  /** Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
}

/** Whom it protects besides, and whom it is against. */
export abstract class OrderParties extends IssuedTerms {
  @IsId() against!: Id;
  /** The affected person without it. */
  @Optional() @IsIds({ min: 1 }) protects?: Id[];
}

/** @throws Refusal `no-such-person`, `order-against-perpetrator`, `protects-perpetrator` */
export function mustBeAgainstHim(intake: IntakeState, { against, protects }: Parties): void {
  mustBePersons(intake, [against, ...protects]);
  if (!isPerpetrator(intake, against)) throw refusal('order-against-perpetrator');
  if (protects.some((id) => isPerpetrator(intake, id))) throw refusal('protects-perpetrator');
}

/** Those whom it protects: the affected person unless others are named. @throws Refusal `no-such-case` */
export function protectedBy({ affected }: IntakeState, named: readonly Id[] | undefined): Id[] {
  if (named) return [...named];
  if (affected === undefined) throw refusal('no-such-case');
  return [affected];
}
