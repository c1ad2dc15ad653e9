import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { gatewayKeyOf } from '@vaern/case-desk';
import type { QuestionParts } from '@vaern/case-file';
import { demoPeople, type AgencyKind, type Directory } from '@vaern/directory';
import {
  closeFrontDoor,
  DemoIdentity,
  demoAddressOf,
  DemoProvider,
  oidcIssuer,
  oidcProvider,
  openApiOf,
  openFrontDoor,
  PgSessionStore,
  serveOpenApi,
  servePages,
  VouchedActors,
  type BrowserOptions,
  type GatewayOptions,
} from '@vaern/gateway';
import type { Health } from '@vaern/platform';
import { forgettingOf, ReadLog } from '@vaern/vault';
import type { AddressInfo } from 'node:net';
import { about } from './about';
import type { Carriers } from './carriers';
import type { Core } from './core';
import { HubModule } from './hub.module';

const isShelter = (directory: Directory, unit: string) => directory.unit(unit)?.standing === 'restricted';

export interface FrontDoor {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the door of every gateway: from here on people can ask. */
export async function openDoors(
  core: Core,
  { carriers, health, pages }: { carriers: Carriers; health: Health; pages?: string | undefined },
): Promise<FrontDoor> {
  const { config, ports, storage, directory, ledger, cursors, rooms, calendar } = core;
  const { connections, keys } = storage;
  const questions = Object.fromEntries(rooms.map((room) => [room.kind, room.questions])) as Record<
    AgencyKind,
    QuestionParts
  >;
  const app = await NestFactory.create<NestExpressApplication>(
    HubModule.register({
      gateway: await gatewayOf(core, health),
      questions,
      feed: { ledger, wake: connections.wake, clock: ports.clock, isShelter: (unit) => isShelter(directory, unit) },
      oversight: {
        readLog: new ReadLog(connections.seat('vaern_oversight')),
        cursors,
        directory,
        desk: questions.municipality.desk,
        forgettingOf: (of) => forgettingOf(connections.seat('vaern_oversight'), of),
        pastOf: (unit) => questions[directory.agencyOf(unit).kind].past,
        endOfDay: (day) => calendar.endOfDay(day),
      },
      vouched: new VouchedActors(openKeysOf(directory, keys.desk), ports.clock),
    }),
    { logger: false, bodyParser: false },
  );
  addChecks(core, carriers, health);
  openFrontDoor(app, ports);
  serveOpenApi(app, openApiOf(app, about));
  if (pages !== undefined) servePages(app, pages);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://${config.host}:${port}`, close: () => closeFrontDoor(app) };
}

async function gatewayOf({ config, ports, storage, metrics }: Core, health: Health): Promise<GatewayOptions> {
  const { clock, chance, logger } = ports;
  const { demo, keys } = storage;
  const identity =
    demo && (await DemoIdentity.start({ mark: demo.mark, people: demoPeople(demo.mark), clock, chance }));
  return {
    clock,
    logger,
    health,
    cursorKey: keys.cursors,
    metrics: metrics.withProcess(),
    issuers: config.oidc ? [await oidcIssuer(config.oidc)] : [],
    ...(identity && { demo: identity }),
    ...browsersOf({ config, ports, storage }, identity),
    ...(config.metricsToken !== undefined && { metricsToken: config.metricsToken }),
    ...(config.refusedSignIns !== undefined && { refusalsPerMinute: config.refusedSignIns }),
  };
}

/** People sign in with a browser in a demo, and where the identity provider knows this hub as a client. */
function browsersOf(
  { config, ports, storage }: Pick<Core, 'config' | 'ports' | 'storage'>,
  demo: DemoIdentity | undefined,
): { readonly browsers?: BrowserOptions } {
  const { chance } = ports;
  const store = new PgSessionStore(storage.connections.as('vaern_sessions'));
  const { oidc, browsers } = config;
  if (oidc && browsers) {
    const provider = oidcProvider({ ...oidc, ...browsers });
    return { browsers: { provider, store, chance, addressOf: () => browsers.publicUrl } };
  }
  return demo ? { browsers: { provider: new DemoProvider(demo, ports), store, chance, addressOf: demoAddressOf } } : {};
}

function addChecks({ storage }: Core, carriers: Carriers, health: Health): void {
  health.add('database', () => storage.connections.database.pool.query('select 1'));
  health.add('event-store', () => storage.storeFor('vaern_casedesk').last());
  health.add('carriers', () => carriers.check());
}

/** The open half of every agency's gateway key. */
const openKeysOf = (directory: Directory, deskSecret: Buffer) =>
  Object.fromEntries(directory.agencies().map(({ id }) => [id, gatewayKeyOf(id, deskSecret).open]));
