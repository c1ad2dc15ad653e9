import type { Delivery, Parcel, Standing } from './parcel';

/** Milliseconds from one try to the next, on a line that is broken: the last of them from then on. */
export const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;
/** How long to wait after so many tries have failed, the first of them as 0. */
export const pauseAfter = (failed: number): number => pauses[Math.min(failed, pauses.length - 1)] ?? 1_000;

export interface Postman {
  /** One try; `moved` is called when a part of it has arrived. Throws when the line breaks. */
  deliver(parcel: Parcel, moved: () => void): Promise<Delivery>;
  /** The hub does not know what came of it so far. False: there is nothing to begin anew. */
  beginAnew(parcel: Parcel): boolean;
  /** Ends early when the line is back. */
  pause(milliseconds: number): Promise<void>;
  now(): Date;
  /** Something stands differently. */
  changed(parcel?: Parcel): void;
  /** The hub knows the page no more: the code is to be typed again. */
  closed(): void;
}

/** What is on its way to the hub: one after the other, tried until it is there, in memory alone. */
export class Outbox {
  #parcels: Parcel[] = [];
  #isOpen = true;
  #isRunning = false;
  /** What the hub did not know, and nothing of it has arrived since. */
  #unknown: Parcel | undefined;

  constructor(private readonly postman: Postman) {}

  get parcels(): readonly Parcel[] {
    return this.#parcels;
  }

  get isWaiting(): boolean {
    return this.#next() !== undefined;
  }

  add(...parcels: readonly Parcel[]): void {
    this.#parcels.push(...parcels);
    this.#run();
  }

  /** The code was taken: goes on. */
  open(): void {
    this.#isOpen = true;
    for (const parcel of this.#parcels) if (parcel.standing === 'closed') parcel.standing = 'queued';
    this.#run();
  }

  /** Nothing is sent until the code is typed again. */
  close(): void {
    this.#isOpen = false;
    for (const parcel of this.#parcels) if (isUnderWay(parcel)) parcel.standing = 'closed';
    this.postman.changed();
  }

  /** Forgets everything. */
  empty(): void {
    this.#parcels = [];
    this.postman.changed();
  }

  #next(): Parcel | undefined {
    return this.#parcels.find((parcel) => isUnderWay(parcel) || parcel.standing === 'closed');
  }

  #run(): void {
    this.postman.changed();
    if (!this.#isRunning && this.#isOpen) void this.#deliverAll();
  }

  async #deliverAll(): Promise<void> {
    this.#isRunning = true;
    let failed = 0;
    for (let parcel = this.#next(); parcel && this.#isOpen; parcel = this.#next()) {
      if (failed === 0) this.#stands(parcel, 'sending');
      const outcome = await this.#tried(parcel);
      failed = outcome === 'broken' ? failed + 1 : 0;
      if (this.#parcels.includes(parcel)) await this.#after(parcel, outcome, failed);
    }
    this.#isRunning = false;
  }

  #tried(parcel: Parcel): Promise<Delivery | 'broken'> {
    const moved = () => {
      this.#unknown = undefined;
      this.#stands(parcel, 'sending');
    };
    return this.postman.deliver(parcel, moved).catch(() => 'broken' as const);
  }

  async #after(parcel: Parcel, outcome: Delivery | 'broken', failed: number): Promise<void> {
    if (outcome === 'done') this.#arrived(parcel);
    else if (outcome === 'again') this.#notKnown(parcel);
    else if (outcome === 'broken') await this.#waits(parcel, pauseAfter(failed - 1));
    else if (typeof outcome === 'object') await this.#waits(parcel, outcome.later);
    else this.#stands(parcel, outcome);
  }

  #arrived(parcel: Parcel): void {
    this.#unknown = undefined;
    parcel.sentAt = this.postman.now();
    this.#stands(parcel, 'sent');
  }

  /** One and the same no: the half hour is over, or, if the code was only just taken, what was begun is there no more. */
  #notKnown(parcel: Parcel): void {
    if (this.#unknown === parcel) {
      this.#unknown = undefined;
      if (!this.postman.beginAnew(parcel)) this.#stands(parcel, 'refused');
      return;
    }
    this.#unknown = parcel;
    this.close();
    this.postman.closed();
  }

  async #waits(parcel: Parcel, milliseconds: number): Promise<void> {
    if (!this.#isOpen) return;
    this.#stands(parcel, 'waiting');
    await this.postman.pause(milliseconds);
  }

  #stands(parcel: Parcel, standing: Standing): void {
    parcel.standing = standing;
    this.postman.changed(parcel);
  }
}

const isUnderWay = ({ standing }: Parcel) => ['queued', 'sending', 'waiting'].includes(standing);
