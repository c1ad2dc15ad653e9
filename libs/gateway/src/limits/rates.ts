import type { Actor } from '@vaern/access';
import type { Clock } from '@vaern/platform';
import { TooManyRequests } from '../problems/errors';
import type { Rate } from '../rights/right.decorator';

/** A bucket of tokens: `burst` at once, then so many a minute. */
export interface Bucket {
  readonly burst: number;
  readonly perMinute: number;
}

export const rates: Readonly<Record<Rate, Bucket>> = {
  ordinary: { burst: 300, perMinute: 1200 },
  search: { burst: 10, perMinute: 20 },
};

interface Level {
  tokens: number;
  at: number;
}

/** How often one person may ask. In memory, per process, bounded: the longest unseen is forgotten first. */
export class RateLimits {
  readonly #levels = new Map<string, Level>();

  constructor(
    private readonly clock: Clock,
    private readonly buckets: Readonly<Record<Rate, Bucket>> = rates,
    private readonly most = 50_000,
  ) {}

  /** @throws TooManyRequests */
  take(actor: Pick<Actor, 'agency' | 'id'>, rate: Rate): void {
    const { burst, perMinute } = this.buckets[rate];
    const key = `${rate} ${actor.agency} ${actor.id}`;
    const now = this.clock.now().getTime();
    const before = this.#levels.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, before.tokens + ((now - before.at) * perMinute) / 60_000);
    this.#levels.delete(key);
    this.#levels.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    this.#forgetTheLongestUnseen();
    if (tokens < 1) throw new TooManyRequests(Math.ceil(((1 - tokens) * 60) / perMinute));
  }

  #forgetTheLongestUnseen(): void {
    if (this.#levels.size <= this.most) return;
    const [oldest] = this.#levels.keys();
    if (oldest !== undefined) this.#levels.delete(oldest);
  }
}
