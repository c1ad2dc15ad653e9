/** Remembers what must be used once only, for as long as it could be used again. Bounded: when full it refuses. */
export class UsedOnce {
  readonly #until = new Map<string, number>();

  constructor(private readonly most = 100_000) {}

  /** Whether this is the first use. `now` and `until` in milliseconds. */
  take(id: string, now: number, until: number): boolean {
    if (this.#until.size >= this.most) this.#forget(now);
    const known = this.#until.get(id);
    if ((known !== undefined && known >= now) || this.#until.size >= this.most) return false;
    this.#until.set(id, until);
    return true;
  }

  #forget(now: number): void {
    for (const [id, until] of this.#until) if (until < now) this.#until.delete(id);
  }
}
