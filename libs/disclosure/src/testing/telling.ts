import type { StoredFact } from '@vaern/casework';
import { noAccess, type Access } from '../access';
import { backfill } from '../backfill';
import { follow } from '../follow';
import { accessNotice, factNotice, type Draft } from '../notice';
import type { Backfill, Retracted, Step } from '../steps';
import { who } from './cast';

/** A step with what opened written out, and the fact that brought it. */
export interface Happened {
  readonly step: Exclude<Step, Backfill>;
  readonly at: number;
}

/** Follows a history as a courier does, small backfill chunks and all. */
export function tellAll(facts: readonly StoredFact[], access: Access = noAccess(), chunk = 2): readonly Happened[] {
  return facts.flatMap((fact, at) =>
    follow(access, fact, who)
      .flatMap((step) => (step.kind === 'backfill' ? backfilled(access, step, chunk) : [step]))
      .map((step) => ({ step, at })),
  );
}

function backfilled(access: Access, opening: Backfill, chunk: number): readonly Exclude<Step, Backfill>[] {
  const steps: Exclude<Step, Backfill>[] = [];
  for (let next: number | undefined = 0; next !== undefined;) {
    const told = backfill(access, opening, next, chunk);
    steps.push(...told.steps);
    next = told.next;
  }
  return steps;
}

/** What a recipient's ledger would be given, in order; `Retracted` by the fact's id, not yet by number. */
export function noticesTo(recipient: string, facts: readonly StoredFact[]): readonly Draft[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return tellAll(facts).flatMap(({ step, at }) => {
    const fact = 'factId' in step ? byId.get(step.factId) : facts[at];
    return fact && 'recipient' in step && step.recipient === recipient ? noticesOf(step, fact) : [];
  });
}

function noticesOf(step: Happened['step'], fact: StoredFact): readonly Draft[] {
  if (step.kind === 'told') return [factNotice(step, fact)];
  if (step.kind === 'opened' || step.kind === 'ended' || step.kind === 'closed') return [accessNotice(step, fact)];
  return step.kind === 'retracted' ? [retracted(step)] : [];
}

const retracted = ({ recipient, legalBasis, tableVersion, version, grounds, factId }: Retracted): Draft => ({
  recipient,
  legalBasis,
  tableVersion,
  version,
  grounds,
  type: 'Retracted',
  occurredAt: '',
  recordedAt: '',
  backfill: false,
  data: { factId },
});

/** Types in the order told: `+` before those told live. */
export const typesTo = (recipient: string, facts: readonly StoredFact[]): readonly string[] =>
  noticesTo(recipient, facts).map(({ type, backfill: late }) => (late ? `(${type})` : type));

/** The classes of words told of a fact of this type, all notices together. */
export const wordsTo = (recipient: string, facts: readonly StoredFact[], type: string): readonly string[] =>
  noticesTo(recipient, facts)
    .filter((notice) => notice.type === type)
    .flatMap(({ data }) => (data.parts as { class: string }[] | undefined) ?? [])
    .map((part) => part.class);
