import { Directory } from '@vaern/directory';
import { readConfig, silentLogger, systemChance, systemChances, systemClock } from '@vaern/platform';
import { Client } from 'pg';
import path from 'node:path';
import { buildCore, type Core } from '../apps/hub/src/core';
import { openStorage } from '../apps/hub/src/storage';
import type { Place } from './figure';

/** Everything of a hub but what runs by itself and its doors, on a database of its own. */
export interface House {
  readonly core: Core;
  /** The database, as its superuser. */
  readonly url: string;
  close(): Promise<void>;
}

export async function buildHouse({ admin, scratch }: Place, name: string): Promise<House> {
  const { host, port, user, password } = admin;
  const at = (database: string) =>
    `postgresql://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const client = new Client(at('postgres'));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const config = readConfig({ PORT: '0', DATABASE_URL: at(name), VAERN_DATA: path.join(scratch, name) });
  const directory = new Directory();
  const storage = await openStorage(config, directory, systemChance, true);
  const ports = { clock: systemClock, chance: systemChance, chances: systemChances, logger: silentLogger };
  const core = await buildCore(config, ports, storage, directory);
  return { core, url: at(name), close: () => storage.close() };
}
