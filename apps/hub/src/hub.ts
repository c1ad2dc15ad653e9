import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Policies } from '@vaern/access';
import { roomOf } from '@vaern/case-file';
import { agencyKinds, demoPeople, Directory, Names, type DemoPerson } from '@vaern/directory';
import {
  Cursors,
  DemoIdentity,
  oidcIssuer,
  openApiOf,
  openFrontDoor,
  serveOpenApi,
  type GatewayOptions,
} from '@vaern/gateway';
import { PgLedgerReader } from '@vaern/ledger';
import {
  Calendar,
  failpoints,
  GracefulStop,
  Health,
  Metrics,
  SetClock,
  type Chance,
  type Chances,
  type Clock,
  type Config,
  type Logger,
} from '@vaern/platform';
import { PgDoor, ReadLog } from '@vaern/vault';
import type { AddressInfo } from 'node:net';
import { Carriers } from './carriers';
import { seedDemo } from './demo/seed';
import { openDesk } from './desk';
import { HubModule } from './hub.module';
import { checkVault } from './startup';
import { openStorage } from './storage';

/** Time, chance and where lines go: what tests set. */
export interface Ports {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly chances: Chances;
  readonly logger: Logger;
}

export interface HubOptions {
  /** Go on with a vault restored from a backup older than the facts. */
  readonly acceptLostKeys?: boolean;
}

export interface Hub {
  readonly url: string;
  /** Empty in real use. */
  readonly people: readonly DemoPerson[];
  readonly carriers: Carriers;
  /** Stops when the process is told to. */
  stopOn(process: NodeJS.Process): void;
  stop(): Promise<void>;
}

/** Everything in one process. Resolves when it serves. @throws ConfigError */
export async function startHub(config: Config, ports: Ports, options: HubOptions = {}): Promise<Hub> {
  const { clock, chance, chances, logger } = ports;
  const stop = new GracefulStop((part, why) => logger.failed('part-not-stopped', why, { step: part }));
  const directory = new Directory();
  const storage = await openStorage(config, directory, chance);
  stop.add('storage', () => storage.close());
  const { connections, keys, demo, storeFor } = storage;
  const names = new Names(directory, keys.names);
  const calendar = new Calendar();
  const points = failpoints({
    demo: demo !== undefined,
    setting: config.failpoint?.setting,
    allowed: config.failpoint?.allowed ?? false,
  });
  const store = storeFor('vaern_casedesk');
  const common = { storage, store, directory, names, calendar, chance, chances };
  const desk = await openDesk({ ...common, clock, failpoints: points });
  const ledger = new PgLedgerReader((recipient, sql, params) =>
    connections.database.read(directory.roleOf(recipient), sql, params),
  );
  const cursors = new Cursors(keys.cursors);
  const door = new PgDoor({
    seatOf: (recipient) => connections.seat(directory.roleOf(recipient)),
    keyring: keys.keyring,
  });
  const rooms = agencyKinds.map((kind) =>
    roomOf(kind, {
      database: connections.database,
      directory,
      names,
      policies: new Policies(),
      door,
      desk,
      cursors,
      clock,
      calendar,
      ledger,
      failpoints: points,
    }),
  );

  const people = demo ? demoPeople(demo.mark) : [];
  if (demo && (await store.last()) === undefined) {
    const storyClock = new SetClock(demo.madeAt);
    const storyDesk = await openDesk({ ...common, clock: storyClock, failpoints: points });
    await seedDemo({ desk: storyDesk, clock: storyClock, today: demo.madeAt, people });
  }

  await checkVault({ connections, store, acceptLostKeys: options.acceptLostKeys ?? false });
  const carriers = await Carriers.start({
    config,
    storage,
    directory,
    names,
    calendar,
    desk,
    rooms,
    ledger,
    ports,
    failpoints: points,
  });
  stop.add('carriers', () => carriers.stop());
  // Whatever the facts closed, struck or forgot is closed, struck and forgotten before the door opens.
  await carriers.settled();

  const health = new Health(2_000, (check, why) => logger.failed('check-down', why, { check }));
  health.add('database', () => connections.database.pool.query('select 1'));
  health.add('event-store', () => store.last());
  health.add('courier', () => carriers.check());
  const identity = demo && (await DemoIdentity.start({ mark: demo.mark, people, clock, chance }));
  const gateway: GatewayOptions = {
    clock,
    cursorKey: keys.cursors,
    logger,
    health,
    metrics: new Metrics().withProcess(),
    issuers: config.oidc ? [await oidcIssuer(config.oidc)] : [],
    ...(identity && { demo: identity }),
    ...(config.metricsToken !== undefined && { metricsToken: config.metricsToken }),
  };
  const questions = Object.fromEntries(rooms.map(({ kind, questions: asked }) => [kind, asked])) as Parameters<
    typeof HubModule.register
  >[0]['questions'];
  const app = await NestFactory.create<NestExpressApplication>(
    HubModule.register({
      gateway,
      questions,
      feed: { ledger, wake: connections.wake, clock },
      oversight: { readLog: new ReadLog(connections.seat('vaern_oversight')), cursors },
    }),
    { logger: false, bodyParser: false },
  );
  openFrontDoor(app, { chance, logger });
  serveOpenApi(
    app,
    openApiOf(app, { title: 'Værn', description: 'Referral hub for stalking cases', version: '0.1.0' }),
  );
  await app.listen(config.port, config.host);
  stop.add('front door', () => app.close());
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    people,
    carriers,
    stopOn: (process) => stop.on(process),
    stop: async () => {
      health.stopping();
      await stop.stop();
    },
  };
}
