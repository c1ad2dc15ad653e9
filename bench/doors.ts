import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Type } from '@nestjs/common';
import type { AgencyRoom } from '@vaern/case-file';
import { demoPeople } from '@vaern/directory';
import { DemoIdentity, GatewayModule, openFrontDoor, VouchedActors, type GatewayOptions } from '@vaern/gateway';
import { ChainWalk } from '@vaern/ledger';
import { Health, Metrics } from '@vaern/platform';
import type { Core } from '../apps/hub/src/core';
import { ownOf } from '../apps/hub/src/front-door';
import { HubModule } from '../apps/hub/src/hub.module';
import { knowledgeOf } from '../apps/hub/src/knowledge';
import { oversightOf } from '../apps/hub/src/oversight';

export interface Doors {
  readonly url: string;
  close(): Promise<void>;
}

const many = { burst: 1e9, perMinute: 1e9 };

/** A hub's own gateways, guards and all, but for how often one person may ask. */
export async function openHub(core: Core, rooms: readonly AgencyRoom[] = core.rooms): Promise<Doors> {
  const { storage, ledger, ports } = core;
  const questions = Object.fromEntries(rooms.map((room) => [room.kind, room.questions])) as Parameters<
    typeof HubModule.register
  >[0]['questions'];
  return open(
    core,
    HubModule.register({
      gateway: await gatewayOf(core),
      questions,
      desk: core.desk,
      feed: { ledger, wake: storage.connections.wake, clock: ports.clock, isShelter: () => false },
      oversight: oversightOf(core, questions, new ChainWalk({ reader: ledger, now: () => ports.clock.now() })),
      own: ownOf(core),
      knowledge: knowledgeOf(core),
      vouched: new VouchedActors({}, ports.clock),
    }),
  );
}

/** One controller behind the very same guards. */
export async function openController(core: Core, controller: Type): Promise<Doors> {
  const root = GatewayModule.register(await gatewayOf(core));
  return open(core, { ...root, controllers: [...(root.controllers ?? []), controller] });
}

async function open(core: Core, module: Parameters<typeof NestFactory.create>[0]): Promise<Doors> {
  const app = await NestFactory.create<NestExpressApplication>(module, { logger: false, bodyParser: false });
  openFrontDoor(app, core.ports);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() };
}

async function gatewayOf({ storage: { demo, keys }, ports }: Core): Promise<GatewayOptions> {
  if (!demo) throw new Error('only a demo signs its own people in');
  const { clock, chance, logger } = ports;
  const identity = await DemoIdentity.start({ mark: demo.mark, people: demoPeople(demo.mark), clock, chance });
  return {
    clock,
    logger,
    cursorKey: keys.cursors,
    health: new Health(),
    metrics: new Metrics(),
    issuers: [],
    demo: identity,
    rates: { ordinary: many, search: many },
  };
}
