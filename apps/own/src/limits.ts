import { Refusal } from '@vaern/casework';
import { Buckets, originOf, TooManyRequests, type Bucket } from '@vaern/gateway';
import type { Clock } from '@vaern/platform';
import type { Request } from 'express';

/** How many codes may be refused from one address, whatever was wrong with them. */
const refused: Bucket = { burst: 20, perMinute: 20 };
/** How much one person writes: a flood of messages is one entry with a number. */
const written: Bucket = { burst: 120, perMinute: 120 };

/** How many contacts come from one address: a house full of people may share one. */
const reported: Bucket = { burst: 10, perMinute: 2 };

/** How often one may try, and write. */
export class OwnLimits {
  readonly #refused: Buckets;
  readonly #written: Buckets;
  readonly #reported: Buckets;

  /** `perMinute`: how many codes may be refused, and contacts come, from one address in a minute, where many share one. */
  constructor(clock: Clock, perMinute?: number) {
    const many = perMinute === undefined ? undefined : { burst: perMinute, perMinute };
    this.#refused = new Buckets(clock, many ?? refused);
    this.#written = new Buckets(clock, written);
    this.#reported = new Buckets(clock, many ?? reported);
  }

  /** Counts a no, and looks at nothing more from an address that was told too many. @throws TooManyRequests */
  async tries<T>({ socket }: Request, work: () => Promise<T>): Promise<T> {
    const origin = originOf(socket.remoteAddress);
    const wait = this.#refused.wait(origin);
    if (wait > 0) throw new TooManyRequests(wait);
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal) this.#refused.take(origin);
      throw error;
    }
  }

  /** @throws TooManyRequests */
  reports({ socket }: Request): void {
    const wait = this.#reported.take(originOf(socket.remoteAddress));
    if (wait > 0) throw new TooManyRequests(wait);
  }

  /** @throws TooManyRequests */
  writes(caseId: string): void {
    const wait = this.#written.take(caseId);
    if (wait > 0) throw new TooManyRequests(wait);
  }
}
