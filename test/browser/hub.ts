import { Directory } from '@vaern/directory';
import { logger, provision, readConfig, systemChance, systemChances, systemClock } from '@vaern/platform';
import { freshDatabase, type TestDatabase } from '@vaern/test-kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startHub, type Hub, type HubOptions } from '../../apps/hub/src/hub';
import { openBrowser } from './chromium';

export interface Served {
  readonly hub: Hub;
  readonly url: string;
  /** Every line that was logged. */
  readonly logs: readonly string[];
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

const built = { pages: path.resolve('dist/apps/web'), herPage: path.resolve('dist/apps/her-page') };

/** The hub as `npm start` runs it: a demo's database with its stories, and the built pages, if they are wanted. */
export async function serveDemo(
  shown: Pick<HubOptions, 'pages' | 'herPage'> = built,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vaern-browser-'));
  const dataFolder = path.join(folder, 'data');
  const database = await freshDatabase();
  const roles = new Directory().roleRecipients();
  await provision({ admin: database.url, roles, migrations: [], dataFolder, demo: true });
  const config = readConfig({ PORT: '0', VAERN_DATA: dataFolder, DATABASE_URL: database.url, ...environment });
  const logs: string[] = [];
  const lines = logger({ to: { write: (line: string) => logs.push(line) } });
  const ports = { clock: systemClock, chance: systemChance, chances: systemChances, logger: lines };
  const hub = await startHub(config, ports, shown);
  return {
    hub,
    url: hub.url,
    logs,
    database,
    stop: async () => {
      await hub.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The demo, and a browser to look at it with: both, or none is left running. `computer`: what the browser is told of it; `environment`: variables of the hub besides. */
export async function demoInBrowser(
  computer: Parameters<typeof openBrowser>[0] = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<[Served, Browser]> {
  const served = await serveDemo(built, environment);
  try {
    return [served, await openBrowser(computer)];
  } catch (error) {
    await served.stop();
    throw error;
  }
}
