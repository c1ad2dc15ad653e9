import { seededChances, type Chance } from '@vaern/platform';

/**
 * Repeatable chance for everything that is not drawn by a command. Ids are drawn for requests: each caller's own step
 * names them, so that what one caller asks never shifts the ids that another is handed.
 */
export class StepChance implements Chance {
  readonly #chances;
  readonly #bytes: Chance;
  #step: Chance;

  constructor(seed: string) {
    this.#chances = seededChances(seed);
    this.#bytes = this.#chances.for('bytes');
    this.#step = this.#chances.for('no step');
  }

  /** The next ids are this step's. */
  step(name: string): void {
    this.#step = this.#chances.for(`step ${name}`);
  }

  bytes(length: number): Buffer {
    return this.#bytes.bytes(length);
  }

  id(): string {
    return this.#step.id();
  }
}
