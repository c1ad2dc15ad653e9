import { openKurrentEventStore, type EventStore } from '@vaern/event-store';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFakeKurrentdb, type FakeKurrentdb } from '../../libs/event-store/test/fake-kurrentdb/start';

/** A KurrentDB in a process of its own, that outlives the hub and keeps its address and its file. */
export class Kurrentdb {
  private constructor(
    private readonly folder: string,
    private server: FakeKurrentdb,
  ) {}

  static async start(): Promise<Kurrentdb> {
    const folder = await mkdtemp(path.join(tmpdir(), 'vaern-kurrentdb-'));
    return new Kurrentdb(folder, await startFakeKurrentdb({ file: path.join(folder, 'log') }));
  }

  /** What a hub is told of it. */
  get environment(): Readonly<Record<string, string>> {
    return { KURRENTDB_URL: this.server.url };
  }

  store(): Promise<EventStore> {
    return openKurrentEventStore(this.server.url);
  }

  /** Copies its file as it is now. */
  async backUp(): Promise<void> {
    await cp(this.#at('log'), this.#at('backup'));
  }

  /** Puts the copy in place of the file, while it is down. */
  async restore(): Promise<void> {
    await this.server.kill();
    await cp(this.#at('backup'), this.#at('log'));
    this.server = await startFakeKurrentdb({ file: this.#at('log'), port: this.server.port });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true });
  }

  #at(name: string): string {
    return path.join(this.folder, name);
  }
}
