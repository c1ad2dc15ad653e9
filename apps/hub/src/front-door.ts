import { kindOf } from '@vaern/access';
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
  openFrontDoor,
  PgSessionStore,
  serveOpenApi,
  serveHerPage,
  servePages,
  VouchedActors,
  type BrowserOptions,
  type GatewayOptions,
} from '@vaern/gateway';
import { ChainWalk } from '@vaern/ledger';
import type { Health } from '@vaern/platform';
import type { AddressInfo } from 'node:net';
import { Walking } from '../../oversight/src';
import type { OwnParts } from '../../own/src';
import { about, aboutDemo } from './about';
import type { Carriers } from './carriers';
import type { Core } from './core';
import { HubModule } from './hub.module';
import { knowledgeOf } from './knowledge';
import { ledgerWatchOf, oversightOf } from './oversight';

export interface FrontDoor {
  readonly url: string;
  close(): Promise<void>;
}

interface DoorOptions {
  readonly carriers: Carriers;
  readonly health: Health;
  readonly pages: string | undefined;
  readonly herPage: string | undefined;
}

/** Opens the door of every gateway: from here on people can ask. */
export async function openDoors(core: Core, { carriers, health, pages, herPage }: DoorOptions): Promise<FrontDoor> {
  const { config, ports, storage, directory, ledger, rooms } = core;
  const { connections, keys } = storage;
  const questions = Object.fromEntries(rooms.map((room) => [room.kind, room.questions])) as Record<
    AgencyKind,
    QuestionParts
  >;
  const walk = new ChainWalk({ reader: ledger, now: () => ports.clock.now() });
  const app = await NestFactory.create<NestExpressApplication>(
    HubModule.register({
      gateway: await gatewayOf(core, health),
      questions,
      desk: core.desk,
      feed: { ledger, wake: connections.wake, clock: ports.clock, isShelter: (unit) => directory.isShelter(unit) },
      oversight: oversightOf(core, questions, walk),
      own: ownOf(core),
      knowledge: knowledgeOf(core),
      vouched: new VouchedActors(openKeysOf(directory, keys.desk), ports.clock),
    }),
    { logger: false, bodyParser: false },
  );
  addChecks(core, carriers, health);
  openFrontDoor(app, ports);
  const isDemo = storage.demo !== undefined;
  serveOpenApi(app, isDemo ? aboutDemo : about);
  if (herPage !== undefined) serveHerPage(app, herPage, { leaveTo: config.leaveTo, isDemo });
  if (pages !== undefined) servePages(app, pages);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const walking = walkingOn(core, walk);
  const close = async () => {
    await walking.stop();
    rooms.forEach((room) => room.questions.changes.close());
    await closeFrontDoor(app);
  };
  return { url: `http://${config.host}:${port}`, close };
}

/** Looks through the chain of every ledger while the hub serves. */
function walkingOn(core: Core, walk: ChainWalk): Walking {
  const { directory, ports } = core;
  const watch = ledgerWatchOf(core);
  const recipients = directory.recipients().map(({ id }) => id);
  const walking = new Walking({
    walk,
    recipients,
    heads: () => watch.heads(),
    onTrouble: (error) => ports.logger.failed('chain-walk-interrupted', error),
  });
  walking.start();
  return walking;
}

/** In a demo on this machine a device reaches the hub by plain http; in real use never. */
export function ownOf({ own, desk, evidence, ports, storage, config, directory }: Core): OwnParts {
  const { clock, chance } = ports;
  const publicUrl = config.browsers?.publicUrl;
  const addressOf = storage.demo ? demoAddressOf : () => publicUrl;
  const refusalsPerMinute = config.refusedSignIns;
  const limits = refusalsPerMinute === undefined ? {} : { refusalsPerMinute };
  const takingPart = directory
    .agencies()
    .filter(({ kind }) => kind === 'municipality')
    .toSorted((one, other) => one.name.localeCompare(other.name, 'da'));
  const municipalities = Object.fromEntries(takingPart.map(({ id, name }) => [id, name]));
  return { own, desk, evidence, clock, chance, addressOf, municipalities, ...limits };
}

async function gatewayOf({ config, ports, storage, metrics, rooms }: Core, health: Health): Promise<GatewayOptions> {
  const { clock, chance, logger } = ports;
  const { demo, keys } = storage;
  const identity =
    demo && (await DemoIdentity.start({ mark: demo.mark, people: demoPeople(demo.mark), clock, chance }));
  return {
    clock,
    logger,
    health,
    cursorKey: keys.cursors,
    onUse: async (actor) => {
      await rooms.find(({ kind }) => kind === kindOf(actor.agency))?.questions.nudges.see(actor);
    },
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
  const { oidc, browsers, ownUrl } = config;
  if (oidc && browsers) {
    const provider = oidcProvider({ ...oidc, ...browsers });
    const addressOf = () => browsers.publicUrl;
    return { browsers: { provider, store, chance, addressOf, ...(ownUrl !== undefined && { ownUrl }) } };
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
