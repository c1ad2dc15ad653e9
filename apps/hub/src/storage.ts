import { Directory } from '@vaern/directory';
import type { EventStore } from '@vaern/event-store';
import {
  asksForDemo,
  DemoMark,
  provision,
  requireWhatRealUseNeeds,
  startEmbeddedDatabase,
  type Chance,
  type Config,
} from '@vaern/platform';
import { Client } from 'pg';
import { Connections, EventStores } from './engines';
import { openKeys, type HubKeys } from './keys';
import { factRights, migrations } from './migrations';

/** What a hub stands on: database, facts and keys, each opened, checked and brought to where it should be. */
export interface Storage {
  readonly connections: Connections;
  /** The event store, with the rights of one role. */
  readonly storeFor: (role: string) => EventStore;
  readonly keys: HubKeys;
  /** Undefined: real use. */
  readonly demo?: { readonly mark: DemoMark; readonly madeAt: Date };
  close(): Promise<void>;
}

/** @throws ConfigError for what real use needs and has not */
export async function openStorage(
  config: Config,
  directory: Directory,
  chance: Chance,
  demo = asksForDemo(config),
): Promise<Storage> {
  const embedded = config.databaseUrl === undefined ? await startEmbeddedDatabase(config.dataFolder) : undefined;
  const admin = config.databaseUrl ?? embedded?.admin ?? '';
  const roles = directory.roleRecipients();
  const { hub } = await provision({
    admin,
    roles,
    migrations,
    dataFolder: config.dataFolder,
    grants: factRights,
    demo,
  });
  const marked = await demoOf(admin);
  requireWhatRealUseNeeds(config, marked !== undefined);
  const connections = new Connections(hub);
  const stores = await EventStores.of(config, connections);
  const storeFor = (role: string) => stores.as(role);
  const facts = storeFor('vaern_casedesk');
  const keys = await openKeys({
    config,
    chance,
    agencies: directory.agencies().map(({ id }) => id),
    mayMake: marked !== undefined && (await facts.last()) === undefined,
  });
  return {
    connections,
    storeFor,
    keys,
    ...(marked && { demo: marked }),
    close: async () => {
      await stores.close();
      await connections.close();
      await embedded?.stop();
    },
  };
}

async function demoOf(admin: string): Promise<Storage['demo']> {
  const client = new Client(admin);
  await client.connect();
  try {
    const mark = await DemoMark.of(client);
    if (!mark) return undefined;
    const { rows } = await client.query<{ at: Date }>('select made_at as at from origin.mark');
    return { mark, madeAt: rows[0]?.at ?? new Date(0) };
  } finally {
    await client.end();
  }
}
