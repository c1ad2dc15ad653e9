/** Collects what is asked for at the same time and hands it over in groups, one group at a time. */
export class Group<Asked, Answer> {
  #waiting: { asked: Asked; resolve: (answer: Answer) => void; reject: (reason: unknown) => void }[] = [];
  #running = false;

  /** `handle` answers every one of the group, in order, or fails for all of them. */
  constructor(
    private readonly limit: number,
    private readonly handle: (group: readonly Asked[]) => Promise<readonly Answer[]>,
  ) {}

  ask(asked: Asked): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.limit);
      try {
        const answers = await this.handle(group.map(({ asked }) => asked));
        group.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = false;
  }
}
