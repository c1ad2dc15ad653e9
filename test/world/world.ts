import type { DemoPerson } from '@vaern/directory';
import { readConfig, logger, SetClock, seededChances } from '@vaern/platform';
import { Canaries, freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { startHub, type Hub, type Ports } from '../../apps/hub/src/hub';
import { Client, type Gateway } from './client';
import { HandedOut } from './handed-out';
import { StepChance } from './step-chance';

export interface WorldWanted {
  /** Names the chance that everything is drawn from: the same seed tells the same bytes. */
  readonly seed?: string;
  /** When it begins; a Monday in March without it. */
  readonly from?: string;
  /** The world's clock, if something outside it goes by the same. */
  readonly clock?: SetClock;
  /** Variables of the environment besides, such as KAFKA_BROKERS. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A hub with an empty demo database, a clock that stands still, chance that repeats, and a record of every byte it hands out. */
export interface World {
  readonly hub: Hub;
  readonly clock: SetClock;
  readonly canaries: Canaries;
  readonly handedOut: HandedOut;
  /** The database, as its superuser. */
  readonly pool: Pool;
  readonly keyFile: string;
  /** Everything that the hub keeps on disk. */
  readonly dataFolder: string;
  /** Its address, as its superuser. */
  readonly databaseUrl: string;
  readonly ports: Ports;
  /** From now on the people of this agency are served there; its machines are not. */
  serveApart(agency: string, gateway: Gateway): void;
  /** One of the demo people. */
  as(user: string): Client;
  /** Resolves when everything that was decided stands in every ledger, every view and the timekeeper's list. */
  settled(): Promise<void>;
  /** Moves the clock when everything before is settled. */
  at(instant: string): Promise<void>;
  /** Lets the timekeeper hand in what is due. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

const BEGINNING = '2026-03-02T08:00:00.000Z';

export async function startWorld({ seed = 'world', environment = {}, ...wanted }: WorldWanted = {}): Promise<World> {
  const database = await freshDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'vaern-world-'));
  const data = path.join(folder, 'data');
  const clock = wanted.clock ?? new SetClock(wanted.from ?? BEGINNING);
  const chance = new StepChance(seed);
  const canaries = new Canaries(seed);
  const handedOut = new HandedOut(canaries);
  const config = readConfig({ PORT: '0', DATABASE_URL: database.url, VAERN_DATA: data, ...environment });
  const lines = logger({ clock, to: { write: (line: string) => handedOut.logged(line) } });
  const ports = { clock, chance, chances: seededChances(seed), logger: lines };
  const hub = await startHub(config, ports, { emptyDemo: true });
  const clients = new Map<string, Client>();
  const apart = new Map<string, Gateway>();
  const settled = () => settle(hub, database);
  return {
    hub,
    clock,
    canaries,
    handedOut,
    pool: database.pool,
    keyFile: `${data}-keys.json`,
    dataFolder: data,
    databaseUrl: database.url,
    as: (user) => {
      const known = clients.get(user);
      if (known) return known;
      const person = personOf(hub, user);
      const servedApart = () => (isMachine(person) ? undefined : apart.get(person.agency));
      const client = new Client(person, { url: hub.url, apart: servedApart, seed, clock, chance, handedOut });
      clients.set(user, client);
      return client;
    },
    ports,
    serveApart: (agency, gateway) => void apart.set(agency, gateway),
    settled,
    at: async (instant) => {
      await settled();
      clock.set(instant);
    },
    tick: async () => {
      await settled();
      await hub.carriers.tick();
      await settled();
    },
    stop: async () => {
      await hub.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isMachine = ({ roles }: DemoPerson) => roles.some((role) => role.endsWith('-client'));

function personOf({ people }: Hub, user: string) {
  const person = people.find((one) => one.user === user);
  if (!person) throw new Error(`nobody in the demo is called ${user}`);
  return person;
}

async function settle(hub: Hub, { pool }: TestDatabase): Promise<void> {
  await hub.carriers.settled();
  for (;;) {
    const { rows } = await pool.query<{ noted: boolean }>(
      `select not exists (select from timekeeper.checkpoint) or exists (
         select from timekeeper.checkpoint t join ledger.checkpoint c on c.event_id = t.event_id) as noted`,
    );
    if (rows[0]?.noted) return;
    await hub.carriers.check();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
