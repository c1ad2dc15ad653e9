import { EventStoreBusy, EventStoreUnavailable, WrongExpectedRevision, type Appended } from '../event-store';
import type { Command } from './command';
import { appendFailure } from './failures';

type Outcome = Appended | WrongExpectedRevision;
type Write = (commands: readonly Command[]) => Promise<readonly Outcome[]>;

interface Waiting {
  readonly command: Command;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

export interface GroupLimits {
  /** Appends that may wait; one more is refused with EventStoreBusy. */
  readonly waiting: number;
  /** Commands written together. */
  readonly commands: number;
  /** Characters of data and meta written together; a larger command goes alone. */
  readonly size: number;
}

export const GROUP_LIMITS: GroupLimits = { waiting: 10_000, commands: 500, size: 4_000_000 };

/** Writes the appends that are under way at the same time together: one transaction, one flush to disk. */
export class GroupCommit {
  readonly #write: Write;
  readonly #limits: GroupLimits;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(write: Write, limits: GroupLimits = GROUP_LIMITS) {
    this.#write = write;
    this.#limits = limits;
  }

  add(command: Command): Promise<Appended> {
    if (this.#waiting.length >= this.#limits.waiting) return Promise.reject(new EventStoreBusy(this.#waiting.length));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing waits. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    await turn();
    while (this.#waiting.length > 0) {
      await this.#writeTogether(this.#nextGroup());
      await turn();
    }
    this.#writing = undefined;
  }

  /** One command per stream, in order of arrival: two would be judged by the same revision. */
  #nextGroup(): Waiting[] {
    const streams = new Set<string>();
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    let size = 0;
    for (const one of this.#waiting) {
      const { stream } = one.command;
      const full =
        group.length >= this.#limits.commands || (group.length > 0 && size + one.command.size > this.#limits.size);
      if (full || streams.has(stream)) left.push(one);
      else {
        group.push(one);
        size += one.command.size;
      }
      streams.add(stream);
    }
    this.#waiting = left;
    return group;
  }

  async #writeTogether(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#write(group.map(({ command }) => command));
      group.forEach((one, n) => settle(one, outcomes[n]));
    } catch (error) {
      await this.#failed(group, error);
    }
  }

  /** What PostgreSQL refused for certain was rolled back: each is tried alone, so that only the guilty fails. */
  async #failed(group: readonly Waiting[], error: unknown): Promise<void> {
    const [first] = group;
    if (!first) return;
    const unknown = appendFailure(first.command.stream, error) instanceof EventStoreUnavailable;
    if (group.length > 1 && !unknown) for (const one of group) await this.#writeTogether([one]);
    else for (const one of group) one.reject(appendFailure(one.command.stream, error));
  }
}

function settle(one: Waiting, outcome: Outcome | undefined): void {
  if (outcome && !(outcome instanceof Error)) one.resolve(outcome);
  else one.reject(outcome ?? new EventStoreUnavailable(new Error('the append was not answered')));
}

/** Lets those who were just answered append again, so that they join the next group. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
