import 'reflect-metadata';
import { logger, readConfig, systemChance, systemChances, systemClock } from '@vaern/platform';
import { destination } from 'pino';
import { startHub } from './hub';
import { greeting } from './greeting';

/** Runs the hub until it is told to stop; a fault at the start is one line. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const lines = logger({ level: config.logLevel, to: destination(2) });
  const hub = await startHub(config, {
    clock: systemClock,
    chance: systemChance,
    chances: systemChances,
    logger: lines,
  });
  hub.stopOn(process);
  console.log(greeting(hub));
}

/** Errors whose message is one line that says what to do. */
const isForTheOperator = (error: unknown): error is Error =>
  error instanceof Error &&
  ['ConfigError', 'StartRefused', 'Standstill', 'KeyFileError', 'IssuerUnusable'].includes(error.name);

main().catch((error: unknown) => {
  console.error(isForTheOperator(error) ? error.message : error);
  process.exit(1);
});
