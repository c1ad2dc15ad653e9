import { startEmbeddedDatabase, systemChance, systemClock, type EmbeddedDatabase } from '@vaern/platform';
import { createKeyFile, newKeyFile } from '@vaern/vault';
import { Directory } from '@vaern/directory';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOidc, type Oidc } from '../world/oidc';
import { HubProcess, type Death } from './hub-process';
import { signable, type Person } from './people';

export interface HouseOptions {
  /** Without it: nothing configured, a demo. With it: real use, its own identity provider and key file. */
  readonly real?: { readonly environment?: Readonly<Record<string, string>> };
  /** Which mail server takes nudges. */
  readonly mail?: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;
const later = ({ ahead }: { ahead: number }) => new Date(systemClock.now().getTime() + ahead * DAY);

/** Where a demo makes one. */
const keyFileIn = (folder: string) => path.join(folder, 'data-keys.json');

/** A folder in which a hub lives, is killed and lives again; its PostgreSQL outlives each of them. */
export class House {
  /** Those that nobody here asked for. */
  readonly deaths: Death[] = [];
  #hub: HubProcess | undefined;
  #url = '';
  #reviving: Promise<void> | undefined;
  #database: EmbeddedDatabase | undefined;

  private constructor(
    readonly folder: string,
    private readonly oidc: Oidc | undefined,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly time: { ahead: number },
  ) {}

  get keyFile(): string {
    return keyFileIn(this.folder);
  }

  /** The time by the hub's clock. */
  now(): Date {
    return later(this.time);
  }

  static async build({ real, mail = {} }: HouseOptions = {}): Promise<House> {
    const folder = await mkdtemp(path.join(tmpdir(), 'vaern-faults-'));
    await chmod(folder, 0o711); // PostgreSQL may run as another user
    const own = { PORT: '0', LOG_LEVEL: 'warn', VAERN_DATA: path.join(folder, 'data'), ...mail };
    const time = { ahead: 0 };
    if (!real) return new House(folder, undefined, own, time);
    const oidc = await startOidc({ clock: { now: () => later(time) } });
    const agencies = new Directory().agencies().map(({ id }) => id);
    await createKeyFile(
      keyFileIn(folder),
      newKeyFile({ agencies, desk: ['desk', 'aliases', 'cursors'] }, systemChance),
    );
    const environment = {
      ...own,
      VAERN_KEY_FILE: keyFileIn(folder),
      OIDC_ISSUER: oidc.issuer,
      OIDC_AUDIENCE: oidc.audience,
      VAERN_ALLOW_FAILPOINTS: '1',
      ...real.environment,
    };
    return new House(folder, oidc, environment, time);
  }

  get url(): string {
    return this.#url;
  }

  get pid(): number {
    return this.#hub?.pid ?? 0;
  }

  /** Starts a hub, that dies at the failpoint if one is named. False: it died before it served. */
  async start(failpoint?: string, words: readonly string[] = []): Promise<boolean> {
    await this.#hub?.kill();
    const dying = failpoint === undefined ? {} : { VAERN_FAILPOINT: failpoint };
    const shift = { VAERN_TEST_DAYS_LATER: String(this.time.ahead) };
    const hub = await HubProcess.start({ ...this.environment, ...dying, ...shift }, words);
    this.#hub = hub;
    const noted = hub.death.then((death) => void (hub.isAsked || this.deaths.push(death)));
    const url = await hub.url;
    this.#url = url ?? '';
    if (url === undefined) await noted;
    return url !== undefined;
  }

  /** Starts a hub that is expected to refuse. Answers how it ended, or undefined if it served. */
  async refused(): Promise<Death | undefined> {
    return (await this.start()) ? undefined : this.deaths.at(-1);
  }

  /** Stops the hub well. */
  async stop(): Promise<Death | undefined> {
    return this.#hub?.stop();
  }

  async kill(): Promise<void> {
    await this.#hub?.kill();
  }

  /** The hub's own clock goes so many days ahead from its next start. */
  letPass(days: number): void {
    this.time.ahead += days;
  }

  /** Resolves when the hub is dead; rejects if it is not after so many milliseconds. */
  async died(within: number): Promise<Death> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the hub did not die')), within).unref();
    });
    return Promise.race([this.#hub!.death, late]);
  }

  /** After the death of the hub that served at `from`: another in the same folder, one for all who notice. */
  async revive(from = this.#url): Promise<void> {
    if (from !== this.#url) return; // somebody else noticed before
    this.#reviving ??= this.#startAgain().finally(() => (this.#reviving = undefined));
    return this.#reviving;
  }

  /** An access token for this person, from the demo's own identity provider or the house's. */
  async token(person: Person): Promise<string> {
    if (this.oidc) return this.oidc.tokenFor(signable(person));
    const response = await fetch(`${this.#url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: person }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }

  /** The database as its superuser: started if need be, as it was left. */
  async admin(): Promise<string> {
    this.#database ??= await startEmbeddedDatabase(path.join(this.folder, 'data'));
    return this.#database.admin;
  }

  async tearDown(): Promise<void> {
    await this.#hub?.kill();
    await this.oidc?.stop();
    await startEmbeddedDatabase(path.join(this.folder, 'data')).then((database) => database.stop());
    await rm(this.folder, { recursive: true, force: true });
  }

  async #startAgain(): Promise<void> {
    await this.#hub?.death;
    if (!(await this.start())) throw new Error(`the hub does not start again: ${this.deaths.at(-1)?.said}`);
  }
}
