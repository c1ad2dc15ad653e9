import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Policies } from '@vaern/access';
import { HttpCaseDesk } from '@vaern/case-desk';
import { denmark, Directory, Pseudonyms, readStaffBook, Staff, takingPart, type AgencyKind } from '@vaern/directory';
import { Sweep } from '@vaern/drafts';
import { closeFrontDoor, Cursors, GatewayModule, oidcIssuer, openFrontDoor, Voucher } from '@vaern/gateway';
import {
  DirectTransport,
  groupPrefixOf,
  kafkaClient,
  KafkaReceiver,
  kafkaSettingsOf,
  KafkaSubscriber,
  LedgerSignal,
  PgLedgerReader,
  type Transport,
} from '@vaern/ledger';
import {
  Calendar,
  ConfigError,
  Database,
  GracefulStop,
  Health,
  Metrics,
  type Chance,
  type Clock,
  type Config,
  type Logger,
} from '@vaern/platform';
import { FileKeyring, Readings, Finder, PgDoor, readKeyFile } from '@vaern/vault';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { openDrafts } from './drafts/open-drafts';
import { openNudging } from './nudges/nudging';
import { openEvidence } from './evidence/open-evidence';
import { roomOf } from './room';
import type { FeedParts } from './routes/feed';
import type { QuestionParts } from './routes/question-parts';

/** An agency's gateway as a process that holds that agency's credentials and no other's. */
export interface OwnProcess {
  readonly kind: AgencyKind;
  readonly module: (questions: QuestionParts, feed: FeedParts) => DynamicModule;
}

export interface OwnPorts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly logger: Logger;
}

export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
  stopOn(process: NodeJS.Process): void;
}

@Module({})
class OwnProcessModule {}

/** What such a process cannot do without. @throws ConfigError */
function needed(config: Config) {
  const { casedesk, databaseUrl, keyFile, oidc } = config;
  if (!casedesk)
    throw new ConfigError(
      'CASEDESK_URL',
      'is missing: a gateway on its own hands intents to the CaseDesk',
      'https://casedesk.example',
    );
  if (!databaseUrl)
    throw new ConfigError(
      'DATABASE_URL',
      'is missing: a gateway on its own has a login of its own',
      'postgresql://db.example/vaern',
    );
  if (!keyFile)
    throw new ConfigError(
      'VAERN_KEY_FILE',
      'is missing: a gateway on its own has its agency’s keys',
      '/etc/vaern/keys.json',
    );
  if (!oidc)
    throw new ConfigError('OIDC_ISSUER', 'is missing: people sign in there', 'https://login.example/realms/vaern');
  return { casedesk, databaseUrl, keyFile, oidc };
}

/** Serves one agency. Resolves when it serves. @throws ConfigError @throws KeyFileError @throws StaffBookError @throws IssuerUnusable */
export async function startOwnProcess(config: Config, ports: OwnPorts, { kind, module }: OwnProcess): Promise<Serving> {
  const { casedesk, databaseUrl, keyFile, oidc } = needed(config);
  const { clock, chance, logger } = ports;
  const { agency } = casedesk;
  const stop = new GracefulStop((part, why) => logger.failed('part-not-stopped', why, { step: part }));
  const directory = new Directory(takingPart(denmark, [agency]));
  const keyring = new FileKeyring(await readKeyFile(keyFile));
  const staff = new Staff(
    directory,
    config.staffFile === undefined ? undefined : await readStaffBook(config.staffFile),
  );
  const database = new Database({ url: databaseUrl });
  stop.add('database', () => database.close());
  const signal = new LedgerSignal(
    () => new Client({ connectionString: databaseUrl, application_name: `vaern ${agency}` }),
  );
  stop.add('ledger signal', () => signal.close());
  const ledger = new PgLedgerReader((recipient, sql, params) =>
    database.read(directory.roleOf(recipient), sql, params),
  );
  const seatOf = (recipient: string) => ({ pool: database.pool, role: directory.roleOf(recipient) });
  const cursorKey = keyring.secret(agency, 'pseudonyms');
  const evidence = openEvidence({ config, keyring, chance, clock, logger });
  stop.add('evidence', async () => evidence.close());
  const calendar = new Calendar({ clocks: config.clocks });
  const nudging = openNudging({
    config,
    demo: false,
    database,
    directory,
    chance,
    clock,
    calendar,
    logger,
    secretOf: (of) => keyring.secret(of, 'pseudonyms'),
  });
  stop.add('nudging', () => nudging.close());
  const drafts = openDrafts({ database, directory, keyring, chance, clock });
  const room = roomOf(
    kind,
    {
      database,
      directory,
      ledger,
      clock,
      evidence,
      readings: new Readings(seatOf),
      names: new Pseudonyms({ [agency]: keyring.secret(agency, 'pseudonyms') }),
      policies: Policies.ours(),
      door: new PgDoor({ seatOf, keyring }),
      finder: new Finder({ seatOf, secrets: keyring }),
      desk: new HttpCaseDesk(casedesk.url, new Voucher(agency, casedesk.key, { clock, chance })),
      cursors: new Cursors(cursorKey),
      calendar,
      nudging,
      drafts,
      staff,
    },
    agency,
  );
  const views = transportFor(config, agency, { ledger, signal }).follow(room.recipients, room.views);
  stop.add('views', () => views.stop());
  room.questions.nudges.start();
  stop.add('nudges', () => room.questions.nudges.stop());
  const sweep = new Sweep({ drafts, units: directory.unitsOf(agency).map(({ id }) => id), logger });
  sweep.start();
  stop.add('drafts', () => sweep.stop());
  const health = new Health(2_000, (check, why) => logger.failed('check-down', why, { check }));
  health.add('database', () => database.pool.query('select 1'));
  views.done.catch((error: unknown) => logger.failed('views-fell', error));
  const app = await NestFactory.create<NestExpressApplication>(
    {
      module: OwnProcessModule,
      imports: [
        GatewayModule.register({
          clock,
          cursorKey,
          logger,
          health,
          agency,
          onUse: (actor) => room.questions.nudges.see(actor),
          metrics: new Metrics().withProcess(),
          issuers: [await oidcIssuer({ ...oidc, agencies: [agency] })],
          ...(config.metricsToken !== undefined && { metricsToken: config.metricsToken }),
          ...(config.refusedSignIns !== undefined && { refusalsPerMinute: config.refusedSignIns }),
        }),
        module(room.questions, {
          ledger,
          clock,
          wake: signal,
          isShelter: (unit) => directory.isShelter(unit),
        }),
      ],
    },
    { logger: false, bodyParser: false },
  );
  openFrontDoor(app, { chance, logger });
  await app.listen(config.port, config.host);
  stop.add('front door', () => (room.questions.changes.close(), closeFrontDoor(app)));
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    stop: async () => void (await stop.stop()),
    stopOn: (process) => stop.on(process),
  };
}

function transportFor(
  { kafka }: Config,
  agency: string,
  { ledger, signal }: { ledger: PgLedgerReader; signal: LedgerSignal },
): Transport {
  if (!kafka) return new DirectTransport({ reader: ledger, wake: signal });
  const client = kafkaClient(kafkaSettingsOf(kafka, `vaern-${agency.replace(':', '-')}`));
  return new KafkaSubscriber({ receiver: new KafkaReceiver(client, `${groupPrefixOf(agency)}views`), reader: ledger });
}
