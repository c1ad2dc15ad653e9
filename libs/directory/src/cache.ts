/** Keeps the entries used last, at most `bound` of them. */
export class Cache<K, V> {
  readonly #kept = new Map<K, V>();

  constructor(private readonly bound: number) {}

  get size(): number {
    return this.#kept.size;
  }

  get(key: K): V | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.bound && oldest !== undefined) this.#kept.delete(oldest);
  }
}
