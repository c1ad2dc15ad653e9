import type { SessionStore, StoredSession } from '../browser/session-store';

/** Sessions as long as the test lasts. */
export class MemorySessions implements SessionStore {
  readonly kept = new Map<string, StoredSession>();

  async insert(session: StoredSession): Promise<void> {
    this.kept.set(session.id, session);
  }

  async find(id: string): Promise<StoredSession | undefined> {
    return this.kept.get(id);
  }

  async see(id: string, at: Date): Promise<void> {
    const session = this.kept.get(id);
    if (session && session.seenAt < at) this.kept.set(id, { ...session, seenAt: at });
  }

  async replace(id: string, version: number, sealed: Buffer): Promise<boolean> {
    const session = this.kept.get(id);
    if (session?.version !== version) return false;
    this.kept.set(id, { ...session, sealed, version: version + 1 });
    return true;
  }

  async delete(id: string): Promise<void> {
    this.kept.delete(id);
  }

  async deleteBefore({ startedAt, seenAt }: { startedAt: Date; seenAt: Date }): Promise<void> {
    for (const [id, session] of this.kept)
      if (session.startedAt <= startedAt || session.seenAt <= seenAt) this.kept.delete(id);
  }
}
