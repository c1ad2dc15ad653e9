import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { gatewayKeyOf } from '@vaern/case-desk';
import type { QuestionParts } from '@vaern/case-file';
import { demoPeople, type AgencyKind, type Directory } from '@vaern/directory';
import {
  DemoIdentity,
  oidcIssuer,
  openApiOf,
  openFrontDoor,
  serveOpenApi,
  VouchedActors,
  type GatewayOptions,
} from '@vaern/gateway';
import type { Health } from '@vaern/platform';
import { ReadLog } from '@vaern/vault';
import type { AddressInfo } from 'node:net';
import type { Carriers } from './carriers';
import type { Core } from './core';
import { HubModule } from './hub.module';

const isShelter = (directory: Directory, unit: string) => directory.unit(unit)?.standing === 'restricted';

export interface FrontDoor {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the door of every gateway: from here on people can ask. */
export async function openDoors(core: Core, carriers: Carriers, health: Health): Promise<FrontDoor> {
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
        pastOf: (unit) => questions[directory.agencyOf(unit).kind].past,
        endOfDay: (day) => calendar.endOfDay(day),
      },
      vouched: new VouchedActors(openKeysOf(directory, keys.desk), ports.clock),
    }),
    { logger: false, bodyParser: false },
  );
  addChecks(core, carriers, health);
  openFrontDoor(app, ports);
  const about = { title: 'Værn', description: 'Referral hub for stalking cases', version: '0.1.0' };
  serveOpenApi(app, openApiOf(app, about));
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://${config.host}:${port}`, close: () => app.close() };
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
    ...(config.metricsToken !== undefined && { metricsToken: config.metricsToken }),
    ...(config.refusedSignIns !== undefined && { refusalsPerMinute: config.refusedSignIns }),
  };
}

function addChecks({ storage }: Core, carriers: Carriers, health: Health): void {
  health.add('database', () => storage.connections.database.pool.query('select 1'));
  health.add('event-store', () => storage.storeFor('vaern_casedesk').last());
  health.add('carriers', () => carriers.check());
}

/** The open half of every agency's gateway key. */
const openKeysOf = (directory: Directory, deskSecret: Buffer) =>
  Object.fromEntries(directory.agencies().map(({ id }) => [id, gatewayKeyOf(id, deskSecret).open]));
