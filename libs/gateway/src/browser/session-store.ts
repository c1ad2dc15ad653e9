/** A session as it is kept: what was sealed opens with the browser's secret alone. */
export interface StoredSession {
  readonly id: string;
  readonly sealed: Buffer;
  readonly startedAt: Date;
  /** When somebody last did something. */
  readonly seenAt: Date;
  /** Counts how often `sealed` was replaced. */
  readonly version: number;
}

/** Where sessions are kept. */
export interface SessionStore {
  insert(session: StoredSession): Promise<void>;
  find(id: string): Promise<StoredSession | undefined>;
  /** Somebody did something now. */
  see(id: string, at: Date): Promise<void>;
  /** False if somebody else replaced it since that version, or it is gone. */
  replace(id: string, version: number, sealed: Buffer): Promise<boolean>;
  delete(id: string): Promise<void>;
  /** Deletes whatever was started, or last seen, before. */
  deleteBefore(limits: { readonly startedAt: Date; readonly seenAt: Date }): Promise<void>;
}
