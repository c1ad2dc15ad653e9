import type { Chance, Clock } from '@vaern/platform';
import { SessionSecret } from './session-secret';
import type { SessionStore, StoredSession } from './session-store';

/** What is kept for a session, sealed: it never reaches the browser. */
export interface Held {
  readonly access: string;
  readonly refresh?: string;
  readonly id?: string;
  /** What the person is called, for their own screen. */
  readonly name?: string;
  /** Milliseconds since 1970 until which the access token is good. */
  readonly until: number;
}

export interface SessionLimits {
  /** Milliseconds after which a session in which nobody does anything is over. */
  readonly idle: number;
  /** Milliseconds after which any session is over. */
  readonly whole: number;
}

const MINUTE = 60_000;
export const sessionLimits: SessionLimits = { idle: 30 * MINUTE, whole: 10 * 60 * MINUTE };

/** A session that is not over. */
export interface Session {
  readonly secret: SessionSecret;
  readonly held: Held;
  readonly version: number;
  readonly seenAt: Date;
  /** When it is over if nobody does anything. */
  readonly idleAt: Date;
  /** When it is over whatever anybody does. */
  readonly endsAt: Date;
}

export interface SessionsParts {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Signs cookies: the same in every process that serves the same browsers. */
  readonly key: Uint8Array;
  readonly limits?: SessionLimits;
}

/** Who signed in with a browser, and has not gone. */
export class Sessions {
  readonly #limits: SessionLimits;

  constructor(private readonly parts: SessionsParts) {
    this.#limits = parts.limits ?? sessionLimits;
  }

  /** Answers the cookie's value. */
  async begin(held: Held): Promise<string> {
    const { store, chance, key } = this.parts;
    const now = this.#now();
    const secret = SessionSecret.draw(chance);
    const at = new Date(now);
    await store.deleteBefore({
      startedAt: new Date(now - this.#limits.whole),
      seenAt: new Date(now - this.#limits.idle),
    });
    await store.insert({ id: secret.id, sealed: secret.seal(held, chance), startedAt: at, seenAt: at, version: 0 });
    return secret.cookie(key);
  }

  async find(cookie: string): Promise<Session | undefined> {
    const secret = SessionSecret.read(cookie, this.parts.key);
    const stored = secret && (await this.parts.store.find(secret.id));
    if (!stored) return undefined;
    const session = this.#opened(secret, stored);
    if (this.#now() < Math.min(session.idleAt.getTime(), session.endsAt.getTime())) return session;
    await this.parts.store.delete(secret.id);
    return undefined;
  }

  /** As it is kept now, for whom another process may have renewed it. */
  async findAgain({ secret }: Session): Promise<Session | undefined> {
    const stored = await this.parts.store.find(secret.id);
    return stored && this.#opened(secret, stored);
  }

  /** Whether it was neither left nor is over by now: nothing is renewed by asking. */
  async isRunning(session: Session): Promise<boolean> {
    const now = await this.findAgain(session);
    return now !== undefined && this.#now() < Math.min(now.idleAt.getTime(), now.endsAt.getTime());
  }

  /** Somebody did something: the idle limit begins anew. Written at most about once in a sixtieth of it. */
  async see({ secret, seenAt }: Session): Promise<void> {
    const now = this.#now();
    if (now - seenAt.getTime() >= this.#limits.idle / 60) await this.parts.store.see(secret.id, new Date(now));
  }

  /** False if somebody else replaced it first, or it is over. */
  async replace({ secret, version }: Session, held: Held): Promise<boolean> {
    return this.parts.store.replace(secret.id, version, secret.seal(held, this.parts.chance));
  }

  async end({ secret }: Session): Promise<void> {
    await this.parts.store.delete(secret.id);
  }

  #opened(secret: SessionSecret, { sealed, startedAt, seenAt, version }: StoredSession): Session {
    return {
      secret,
      held: secret.open(sealed) as Held,
      version,
      seenAt,
      idleAt: new Date(seenAt.getTime() + this.#limits.idle),
      endsAt: new Date(startedAt.getTime() + this.#limits.whole),
    };
  }

  #now(): number {
    return this.parts.clock.now().getTime();
  }
}
