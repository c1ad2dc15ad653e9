import type { Clock } from '@vaern/platform';
import { createHash } from 'node:crypto';
import { NotSignedIn, TooManyRequests } from '../problems/errors';
import { Buckets, type Bucket } from './buckets';

export const refusals: Bucket = { burst: 30, perMinute: 30 };

/**
 * How many tokens may be refused from one origin before the next are refused unseen. A token that was let in here is
 * always looked at: whoever shares an address with somebody who tries tokens goes on working.
 */
export class RefusedTokens {
  readonly #refused: Buckets;
  /** Hashes, the longest unseen first. */
  readonly #letIn = new Set<string>();

  constructor(
    clock: Clock,
    bucket: Bucket = refusals,
    private readonly most = 50_000,
  ) {
    this.#refused = new Buckets(clock, bucket, most);
  }

  /** Runs `check` on a token. @throws TooManyRequests instead of looking at it @throws whatever `check` throws */
  async watch<T>({ origin, token }: { origin: string; token: string }, check: () => Promise<T>): Promise<T> {
    const hash = createHash('sha256').update(token).digest('base64url');
    const wait = this.#letIn.has(hash) ? 0 : this.#refused.wait(origin);
    if (wait > 0) throw new TooManyRequests(wait);
    try {
      const checked = await check();
      this.#keep(hash);
      return checked;
    } catch (error) {
      if (error instanceof NotSignedIn) this.#count(origin, hash);
      throw error;
    }
  }

  #count(origin: string, hash: string): void {
    this.#letIn.delete(hash);
    this.#refused.take(origin);
  }

  #keep(hash: string): void {
    this.#letIn.delete(hash);
    this.#letIn.add(hash);
    if (this.#letIn.size <= this.most) return;
    const [oldest] = this.#letIn;
    if (oldest !== undefined) this.#letIn.delete(oldest);
  }
}
