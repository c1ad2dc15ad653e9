import type { CaseState } from '../case';
import { happened, inOrder } from '../intake/happened';
import { mustBePersons } from '../intake/persons';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided, Words } from '../kernel/fact';
import { IsCode, IsCodes, IsCount, IsId, IsInstant, IsWords, NestedList, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { orderOfRoute } from '../order/source';
import * as code from './facts';

/** Somebody who was there, and what they saw. */
export class Witness {
  @IsId() personId!: Id;
  @Optional() @IsWords(5_000) saw?: string;
}

/** What happened, whoever tells it. */
export abstract class Happening {
  @IsInstant() occurredFrom!: Instant;
  @Optional() @IsInstant() occurredTo?: Instant;
  @IsCode(code.precision) precision!: CodeOf<typeof code.precision>;
  @IsCodes(code.channel, { min: 1 }) channels!: CodeOf<typeof code.channel>[];
  @IsCodes(code.behaviour, { min: 1 }) behaviours!: CodeOf<typeof code.behaviour>[];
  /** How many, where one entry stands for many. */
  @Optional() @IsCount(1, 100_000) count?: number;
  @IsCode(code.direction) direction!: CodeOf<typeof code.direction>;
  /** What happened. */
  @Optional() @IsWords(20_000) text?: string;
  /** The number or name it came from. */
  @Optional() @IsWords(254) senderIdentifier?: string;
  @Optional() @IsWords(500) place?: string;
  /** What it did to the affected person. */
  @Optional() @IsWords(5_000) effect?: string;
  /** The date of the note it was first written down in. */
  @Optional() @IsInstant() writtenAt?: Instant;
}

/** What an entry says, first and corrected alike. */
export abstract class Incident extends Happening {
  @IsCode(code.toldBy) toldBy!: CodeOf<typeof code.toldBy>;
  /** Whom it speaks against: who did it, where more than one is alleged. */
  @Optional() @IsId() against?: Id;
  /** The order that it may be a breach of; whether it is one is for the police to assess. */
  @Optional() @IsId() possibleBreachOf?: Id;
  @Optional() @NestedList(() => Witness, { max: 20 }) witnesses: Witness[] = [];
}

/** @throws Refusal `in-future`, `end-before-start`, `no-such-person`, `no-such-order` */
export function mustBePossible(state: CaseState, known: Known, incident: Incident): void {
  const { occurredFrom, occurredTo, writtenAt, against, possibleBreachOf, witnesses } = incident;
  happened(known.now, occurredFrom, occurredTo, writtenAt);
  inOrder(occurredFrom, occurredTo);
  mustBePersons(state.intake, [against, ...witnesses.map(({ personId }) => personId)]);
  if (possibleBreachOf !== undefined) orderOfRoute(state, possibleBreachOf, known);
}

/** The fields that a fact of the log takes, but for what each witness saw. */
export function contentOf<I extends Incident>(incident: I) {
  const { text, senderIdentifier, place, effect, witnesses, writtenAt: _writtenAt, ...codes } = incident;
  return {
    ...codes,
    witnesses: witnesses.map(({ personId }) => personId),
    'log-text': { text, senderIdentifier },
    place: place === undefined ? undefined : { text: place },
    effect: effect === undefined ? undefined : { text: effect },
  };
}

/** The fact, and beside it what each witness saw: words of their own about each of them. */
export function withWitnesses<F extends Decided>(fact: F, { witnesses }: Incident): F {
  const seen = witnesses.flatMap(({ personId, saw }): Words[] =>
    saw === undefined ? [] : [{ class: 'witness', person: personId, fields: { text: saw } }],
  );
  return { ...fact, words: [...fact.words, ...seen] };
}
