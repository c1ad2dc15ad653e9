import 'reflect-metadata';
import { denmark, takingPart } from '@vaern/directory';
import { reportOf, verifyFolder } from '@vaern/evidence';
import {
  ConfigError,
  logger,
  readConfig,
  systemChance,
  systemChances,
  systemClock,
  type Config,
} from '@vaern/platform';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { destination } from 'pino';
import { describeHub } from './describe';
import { greeting } from './greeting';
import { startHub } from './hub';
import { addKeys, makeKeys } from './keys';
import { provisionGateway } from './provision-gateway';

const [clock, chance, chances] = [systemClock, systemChance, systemChances];

/** What is built beside the hub. */
const built = (app: string) => path.resolve(path.dirname(process.argv[1] ?? ''), '..', app);

/** Runs the hub until it is told to stop. */
async function serve(config: Config): Promise<void> {
  const lines = logger({ level: config.logLevel, to: destination(2) });
  const ports = { clock, chance, chances, logger: lines };
  const hub = await startHub(config, ports, {
    acceptLostKeys: process.argv.includes('--accept-lost-keys'),
    restored: process.argv.includes('--restored'),
    pages: built('web'),
    herPage: built('her-page'),
  });
  hub.stopOn(process);
  console.log(greeting(hub));
}

/** `provision <agency> <folder> <address of the CaseDesk>`. */
async function provision(config: Config, [agency = '', folder = '', casedesk = '']: readonly string[]): Promise<void> {
  console.log(await provisionGateway(config, { agency, folder, casedesk }));
}

/** `keys <file> <agency> …`: makes the file, or adds to it. Who has keys is served. */
async function keys([file = '', ...agencies]: readonly string[]): Promise<void> {
  if (agencies.length === 0) throw new ConfigError('keys', 'names no agency to be served', 'municipality:0561');
  takingPart(denmark, agencies);
  await (existsSync(file) ? addKeys : makeKeys)(file, agencies, systemChance);
  console.log(file);
}

/** `verify-evidence <folder> [feed.json]`: offline; needs neither database nor keys. */
async function verifyEvidence([folder = '', feed]: readonly string[]): Promise<void> {
  const kept = feed === undefined ? undefined : (JSON.parse(await readFile(feed, 'utf8')) as unknown[]);
  const verdict = await verifyFolder(folder, kept);
  console.log(reportOf(verdict));
  if (verdict.faults.length > 0) process.exitCode = 1;
}

/** Errors whose message is one line that says what to do. */
const forTheOperator = ['ConfigError', 'StartRefused', 'Standstill', 'KeyFileError', 'IssuerUnusable', 'NotServable'];

async function main([command, ...words]: readonly string[]): Promise<void> {
  if (command === 'keys') return keys(words);
  if (command === 'describe') return describeHub(words[0] ?? '', { clock, chance, chances });
  if (command === 'verify-evidence') return verifyEvidence(words);
  const config = readConfig(process.env);
  return command === 'provision' ? provision(config, words) : serve(config);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error && forTheOperator.includes(error.name) ? error.message : error);
  process.exit(1);
});
