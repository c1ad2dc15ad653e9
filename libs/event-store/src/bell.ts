/** Wakes whoever waits for something new; a ring between looking and waiting is not lost. */
export class Bell {
  #rung = 0;
  readonly #waiting = new Set<() => void>();

  /** Remember this before looking, and hand it to `after`. */
  get rung(): number {
    return this.#rung;
  }

  ring(): void {
    this.#rung++;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** Resolves when it was rung since `heard`, when `milliseconds` have passed, or when `signal` is aborted. */
  async after(heard: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#rung > heard || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = Number.isFinite(milliseconds) ? setTimeout(wake, milliseconds) : undefined;
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
