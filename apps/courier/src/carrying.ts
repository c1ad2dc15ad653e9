import { readFact, type StoredFact, type Stream } from '@vaern/casework';
import { backfill, follow, keysOf, type Access, type Backfill, type Step } from '@vaern/disclosure';
import type { EventStore, RecordedEvent } from '@vaern/event-store';
import type { CasesInMemory } from './cases-in-memory';
import { factsAt } from './fact';
import type { Lagging } from './lagging';
import { recipientOf, tellsFact, type Carried, type Work } from './work';

interface Carrying {
  readonly store: EventStore;
  readonly cases: CasesInMemory;
  readonly lagging: Lagging;
  readonly chunk: number;
}

/** Looking at a fact costs a fraction of telling it: so many more are looked at before the one who is told must lag. */
const LOOKED = 20;

/** What follows from one fact for everybody who is told in time; who has too much to catch up with lags from here on. */
export async function worksOf(parts: Carrying, stream: Stream, event: RecordedEvent): Promise<readonly Work[]> {
  const held = await parts.cases.before(stream, event.revision);
  const cause = readFact(event);
  const steps = follow(held.access, cause, held.who);
  held.revision = event.revision + 1;
  const todo: Carried[] = [...keysAhead(held.access, steps)];
  for (const step of steps) {
    if (lags(parts.lagging, stream, step)) todo.push(...atOnce(parts.lagging, stream, step));
    else if (step.kind !== 'backfill') todo.push(step);
    else {
      const { steps: earlier, next } = backfill(held.access, step, 0, LOOKED * parts.chunk);
      if (next === undefined && earlier.length <= parts.chunk) todo.push(...earlier);
      else parts.lagging.set(lagOf(stream, event, step));
    }
  }
  return withFacts(parts.store, stream, { cause, revision: event.revision }, todo);
}

/** A case that passes to another home takes its keys along, however late the rest is told there. */
function keysAhead(access: Access, steps: readonly Step[]): readonly Carried[] {
  const takers = new Set(steps.flatMap((step) => (step.kind === 'closed' ? (step.passesTo ?? []) : [])));
  return steps.flatMap((step): readonly Carried[] =>
    step.kind === 'backfill' && takers.has(step.recipient)
      ? [{ kind: 'keys-ahead', recipient: step.recipient, ground: step.ground, parts: keysOf(access, step) }]
      : [],
  );
}

const lags = (lagging: Lagging, { id: caseId }: Stream, step: Step): boolean => {
  const recipient = recipientOf(step);
  return recipient !== undefined && lagging.has(recipient, caseId);
};

const lagOf = ({ kind, id: caseId }: Stream, { revision }: RecordedEvent, { recipient, ground }: Backfill) => ({
  recipient,
  stream: kind,
  caseId,
  revision,
  opening: { ground, next: 0 },
});

/** Taking back does not wait for the one who lags; what is told does. */
function atOnce(lagging: Lagging, { id: caseId }: Stream, step: Step): readonly Exclude<Step, Backfill>[] {
  if (step.kind === 'retracted') return [{ kind: 'taken-back', recipient: step.recipient, parts: step.parts }];
  if (step.kind === 'taken-back' || step.kind === 'handed-on') return [step];
  if (step.kind !== 'closed') return [];
  if (step.wholeCase) lagging.remove({ recipient: step.recipient, caseId });
  return [step];
}

export interface Cause {
  readonly cause: StoredFact;
  readonly revision: number;
}

/** Each step with the fact that it tells: the one at hand, or an earlier one read again. */
export async function withFacts(
  store: EventStore,
  stream: Stream,
  { cause, revision }: Cause,
  steps: readonly Carried[],
): Promise<readonly Work[]> {
  const earlier = steps.flatMap((step) => (tellsFact(step) && step.revision !== revision ? [step.revision] : []));
  const facts = earlier.length > 0 ? await factsAt(store, stream, earlier) : new Map<number, StoredFact>();
  return steps.map((step) => {
    const fact = tellsFact(step) && step.revision !== revision ? facts.get(step.revision) : cause;
    if (!fact) throw new Error('a fact that was told of is not in its stream');
    return { stream, caseId: stream.id, cause, step, fact };
  });
}
