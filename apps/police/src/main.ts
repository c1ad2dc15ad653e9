import 'reflect-metadata';
import { startOwnProcess } from '@vaern/case-file';
import { ConfigError, logger, readConfig, systemChance, systemClock } from '@vaern/platform';
import { destination } from 'pino';
import { PoliceModule } from './police.module';

/** The gateway of one police district as a process of its own, with that district's credentials only. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const lines = logger({ level: config.logLevel, process: 'police', to: destination(2) });
  const ports = { clock: systemClock, chance: systemChance, logger: lines };
  const serving = await startOwnProcess(config, ports, {
    kind: 'police',
    module: (questions, feed) => PoliceModule.register(questions, feed),
  });
  serving.stopOn(process);
  process.stdout.write(`Værn serves the police at ${serving.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
});
