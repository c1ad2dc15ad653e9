import type { Actor } from '@vaern/access';
import { TooManyRequests, type EventMessage } from '@vaern/gateway';
import { setTimeout as wait } from 'node:timers/promises';
import type { CaseFiles } from '../case-files';
import type { WhoIsWho } from '../case-in-hand';
import type { Ear, Learned, News } from './news';
import { OpenStreams } from './open-streams';

export interface ChangesParts extends Pick<WhoIsWho, 'standingOf'> {
  readonly news: News;
  readonly files: Pick<CaseFiles, 'among' | 'casesWhere' | 'versionOf'>;
  /** Milliseconds between two messages: what comes meanwhile comes together. 1,000 without it. */
  readonly pause?: number;
}

export interface Listening {
  readonly actor: Actor;
  /** The case that is on the screen. */
  readonly caseId?: string | undefined;
}

/** Seconds until it is worth trying again. */
const LATER = 60;

/**
 * Says to people in a browser that what they look at has changed: of the case on their screen its new version, of lists
 * that they changed, and nothing else. Whoever may not see a case hears nothing when something happens there.
 */
export class Changes {
  readonly streams = new OpenStreams();

  constructor(private readonly parts: ChangesParts) {}

  /** Messages until the signal aborts, or every stream is closed. @throws TooManyRequests */
  listen(who: Listening): (signal: AbortSignal) => AsyncIterable<EventMessage> {
    if (this.streams.isFull(who.actor)) throw new TooManyRequests(LATER);
    return (signal) => this.#until(signal, who);
  }

  /** Ends every stream. */
  close(): void {
    this.streams.close();
  }

  async *#until(listener: AbortSignal, who: Listening): AsyncIterable<EventMessage> {
    const { unit } = who.actor;
    const stream = this.streams.begin(who.actor, listener);
    const ear = this.parts.news.listen(unit);
    try {
      yield* this.#heard(who, ear, stream.signal);
    } finally {
      this.parts.news.leave(unit, ear);
      stream.end();
    }
  }

  async *#heard(who: Listening, ear: Ear, signal: AbortSignal): AsyncIterable<EventMessage> {
    let shown = await this.#standing(who);
    if (shown) yield shown;
    while (!signal.aborted) {
      const learned = await ear.next(signal);
      const isShown = learned.cases.has(who.caseId ?? '');
      const now = isShown ? await this.#standing(who) : shown;
      const isInLists = await this.#isInLists(who, learned, isShown && shown !== undefined);
      const messages = [...changeIn(who, shown, now), ...(isInLists ? [lists] : [])];
      shown = now;
      yield* messages;
      if (messages.length > 0) await this.#pause(signal);
    }
  }

  #pause(signal: AbortSignal): Promise<void> {
    return wait(this.parts.pause ?? 1_000, undefined, { signal }).catch(() => undefined);
  }

  /** The case on the screen with its version, if it may be seen there now. */
  async #standing({ actor, caseId }: Listening): Promise<EventMessage | undefined> {
    if (caseId === undefined) return undefined;
    const { files } = this.parts;
    const [row] = await files.among(actor, [caseId], 'timeline.see');
    return row && { event: 'case', data: { caseId, version: String(await files.versionOf(actor, caseId)) } };
  }

  /** Lists show every case of a unit to all who have lists there; restricted cases, to those whom they name. */
  async #isInLists({ actor }: Listening, { cases, beside }: Learned, wasShown: boolean): Promise<boolean> {
    const { files, standingOf } = this.parts;
    if (standingOf(actor.unit) !== 'restricted') return cases.size > 0 || beside;
    if (cases.size === 0) return false;
    return wasShown || (await files.casesWhere(actor, 't.case_id = any($2)', [[...cases]])).length > 0;
  }
}

const lists: EventMessage = { event: 'lists', data: {} };

/** What is said of the case on the screen: its new version, or that it is there no more. */
function changeIn(
  { caseId }: Listening,
  before: EventMessage | undefined,
  now: EventMessage | undefined,
): readonly EventMessage[] {
  return before === now ? [] : [now ?? { event: 'case', data: { caseId } }];
}
