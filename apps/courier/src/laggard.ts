import { readFact, streamName, type StoredFact, type Stream } from '@vaern/casework';
import {
  backfill,
  closeAhead,
  follow,
  groundsOf,
  noAccess,
  stillAllowed,
  versionOf,
  type Access,
  type Backfill,
  type Step,
  type Who,
} from '@vaern/disclosure';
import type { EventStore, RecordedEvent } from '@vaern/event-store';
import { withFacts, type Cause } from './carrying';
import type { Lag } from './lagging';
import { recipientOf, tellsFact, type Work } from './work';

type Telling = Exclude<Step, Backfill>;

interface Open extends Cause {
  readonly opening: Backfill;
  readonly next: number;
  /** What follows from the same fact when the earlier ones are told. */
  readonly rest: readonly Step[];
}

interface Road {
  readonly store: EventStore;
  readonly who: Who;
  readonly chunk: number;
  /** Whether the main flow has carried the event. */
  readonly wasTold: (event: RecordedEvent) => boolean;
}

/**
 * Walks a case again, behind the main flow, for one recipient: what an opening tells of earlier facts in chunks, then
 * the facts after it, until it has caught up. What was taken back in the meantime it does not tell.
 */
export class Laggard {
  /** As if the grounds that closed meanwhile had never been: what rested on them is told on what is left. */
  readonly #access: Access = noAccess();
  /** Counts what the recipient would have been told in time, as everybody else counts. */
  readonly #count: Access = noAccess();
  #revision = 0;
  #open: Open | undefined;

  private constructor(
    private stands: Lag,
    private readonly road: Road,
  ) {}

  /** Where it stands, as it was last written down. */
  get lag(): Lag {
    return this.stands;
  }

  at(lag: Lag): this {
    this.stands = lag;
    return this;
  }

  static async from(lag: Lag, road: Road): Promise<Laggard> {
    const laggard = new Laggard(lag, road);
    const upTo = lag.revision + (lag.opening ? 1 : 0);
    for await (const event of road.store.read(streamName(streamOfLag(lag)))) {
      if (event.revision >= upTo) break;
      const steps = laggard.#follow(event);
      if (event.revision === lag.revision) laggard.#comeTo(event, steps, lag.opening?.next ?? 0);
    }
    return laggard;
  }

  /** One chunk, as far as `now`, the access of today, still allows it; and where it then stands, unless it has caught up. */
  async turn(now: Access): Promise<{ works: readonly Work[]; lag?: Lag }> {
    closeAhead(this.#access, this.stands.recipient, groundsOf(now, this.stands.recipient));
    const works = this.#open ? await this.#tellEarlier(this.#open) : await this.#tellOn();
    const allowed = works.flatMap((work) => stillToTell(now, work));
    const lag = await this.#stand();
    return lag ? { works: allowed, lag } : { works: allowed };
  }

  async #tellEarlier(open: Open): Promise<readonly Work[]> {
    const { steps, next } = backfill(this.#access, open.opening, open.next, this.road.chunk);
    const told = await withFacts(this.road.store, streamOfLag(this.stands), open, steps);
    if (next !== undefined) {
      this.#open = { ...open, next };
      return told;
    }
    this.#open = undefined;
    return [...told, ...(await this.#work(open, open.rest))];
  }

  async #tellOn(): Promise<readonly Work[]> {
    const works: Work[] = [];
    let carried = 0;
    for await (const event of this.road.store.read(streamName(streamOfLag(this.stands)), this.#revision)) {
      if (carried === this.road.chunk || !this.road.wasTold(event)) break;
      carried += 1;
      const before = this.#comeTo(event, this.#follow(event), 0);
      works.push(...(await this.#work({ cause: readFact(event), revision: event.revision }, before)));
      if (this.#open) break;
    }
    return works;
  }

  #follow(event: RecordedEvent): readonly Step[] {
    const { recipient } = this.stands;
    const fact = readFact(event);
    const before = versionOf(this.#count, recipient);
    follow(this.#count, fact, this.road.who);
    const after = versionOf(this.#count, recipient);
    const steps = follow(this.#access, fact, this.road.who).filter((step) => recipientOf(step) === recipient);
    this.#revision = event.revision + 1;
    return steps.map((step) => ('version' in step ? { ...step, version: isAfter(step) ? after : before } : step));
  }

  /** Stops at an opening, if there is one among the steps; answers those before it. */
  #comeTo(event: RecordedEvent, steps: readonly Step[], next: number): readonly Step[] {
    const at = steps.findIndex(({ kind }) => kind === 'backfill');
    const opening = steps[at];
    if (opening?.kind !== 'backfill') return steps;
    const cause: StoredFact = readFact(event);
    this.#open = { cause, revision: event.revision, opening, next, rest: steps.slice(at + 1) };
    return steps.slice(0, at);
  }

  #work(cause: Cause, steps: readonly Step[]): Promise<readonly Work[]> {
    const telling = steps.filter((step): step is Telling => step.kind !== 'backfill');
    return withFacts(this.road.store, streamOfLag(this.stands), cause, telling);
  }

  async #stand(): Promise<Lag | undefined> {
    const { recipient, stream, caseId } = this.stands;
    if (this.#open) {
      const { opening, next, revision } = this.#open;
      return { recipient, stream, caseId, revision, opening: { ground: opening.ground, next } };
    }
    for await (const event of this.road.store.read(streamName(streamOfLag(this.stands)), this.#revision)) {
      return this.road.wasTold(event) ? { recipient, stream, caseId, revision: this.#revision } : undefined;
    }
    return undefined;
  }
}

export const streamOfLag = ({ stream, caseId }: Lag): Stream => ({ kind: stream, id: caseId });
const isAfter = (step: Step) => step.kind === 'ended' || (step.kind === 'told' && !step.backfill);

/** The main flow has told of closings, and has taken keys back, at once. */
function stillToTell(now: Access, work: Work): readonly Work[] {
  const { step } = work;
  if (tellsFact(step)) {
    const allowed = stillAllowed(now, step);
    return allowed ? [{ ...work, step: allowed }] : [];
  }
  if (step.kind === 'retracted') return [work];
  const isGrounded = step.kind === 'opened' || step.kind === 'ended';
  return isGrounded && groundsOf(now, step.recipient).includes(step.ground) ? [work] : [];
}
