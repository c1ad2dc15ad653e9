import { createHash, type Hash } from 'node:crypto';

const REMEMBERED = 200;

/** SHA-256 of uploads as their bytes come, while this process lives. */
export class RunningHashes {
  readonly #hashes = new Map<string, { readonly hash: Hash; at: number }>();

  /** Bytes that follow those counted so far; a gap makes the sum worthless, and it is dropped. */
  add(id: string, at: number, bytes: Buffer): void {
    const running = this.#hashes.get(id) ?? { hash: createHash('sha256'), at: 0 };
    this.#hashes.delete(id);
    if (running.at !== at) return;
    running.hash.update(bytes);
    running.at += bytes.length;
    this.#hashes.set(id, running);
    const [oldest] = this.#hashes.keys();
    if (this.#hashes.size > REMEMBERED && oldest !== undefined) this.#hashes.delete(oldest);
  }

  /** In hex; undefined if not all of it was counted here. */
  of(id: string, size: number): string | undefined {
    const running = this.#hashes.get(id);
    return running?.at === size ? running.hash.copy().digest('hex') : undefined;
  }

  drop(id: string): void {
    this.#hashes.delete(id);
  }
}
