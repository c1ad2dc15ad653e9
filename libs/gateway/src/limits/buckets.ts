import type { Clock } from '@vaern/platform';

/** A bucket of tokens: `burst` at once, then so many a minute. */
export interface Bucket {
  readonly burst: number;
  readonly perMinute: number;
}

interface Level {
  readonly tokens: number;
  readonly at: number;
}

/** A bucket for each name. In memory, per process, bounded: the longest unseen is forgotten first. */
export class Buckets {
  readonly #levels = new Map<string, Level>();

  constructor(
    private readonly clock: Clock,
    private readonly bucket: Bucket,
    private readonly most = 50_000,
  ) {}

  /** Seconds until there is something to take: 0 for at once. */
  wait(name: string): number {
    const tokens = this.#tokens(name, this.clock.now().getTime());
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / this.bucket.perMinute);
  }

  /** Takes one, if there is one. Answers how many seconds to wait: 0 if it was taken. */
  take(name: string): number {
    const wait = this.wait(name);
    const at = this.clock.now().getTime();
    const tokens = this.#tokens(name, at);
    this.#levels.delete(name);
    this.#levels.set(name, { tokens: wait === 0 ? tokens - 1 : tokens, at });
    this.#forgetTheLongestUnseen();
    return wait;
  }

  #tokens(name: string, now: number): number {
    const { burst, perMinute } = this.bucket;
    const before = this.#levels.get(name) ?? { tokens: burst, at: now };
    return Math.min(burst, before.tokens + (Math.max(0, now - before.at) * perMinute) / 60_000);
  }

  #forgetTheLongestUnseen(): void {
    if (this.#levels.size <= this.most) return;
    const [oldest] = this.#levels.keys();
    if (oldest !== undefined) this.#levels.delete(oldest);
  }
}
