import type { AgencyRoom } from '@vaern/case-file';
import { demoPeople, Directory, takingPart, type DemoPerson } from '@vaern/directory';
import { GracefulStop, Health, SetClock, type Config } from '@vaern/platform';
import { noFigures, tellsWhenAsked } from '../../courier/src';
import { YearFreezer } from '../../knowledge/src';
import { Carriers } from './carriers';
import { buildCore, type Core } from './core';
import { countryOf } from './country';
import { courierPartsOf } from './courier';
import { castOf } from './demo/cast';
import { seedDemo } from './demo/seed';
import { tellWhatFollows } from './demo/what-follows';
import { openDoors } from './front-door';
import { servedBy } from './keys';
import { knowledgeOf } from './knowledge';
import type { Ports } from './ports';
import { checkServed, checkVault, raiseEpoch } from './startup';
import { openStorage } from './storage';

export type { Ports };

/** How long carriers may take to end, in ms: a consumer that waits for its group takes up to three seconds. */
const CARRIERS_END = 8_000;

export interface HubOptions {
  /** Go on with a vault restored from a backup older than the facts. */
  readonly acceptLostKeys?: boolean;
  /** The whole database was restored from a backup: agencies that had read further are told so by a new epoch. */
  readonly restored?: boolean;
  /** A given database, if it is new, is made as a demo in which no story was told: what tests start from. */
  readonly emptyDemo?: boolean;
  /** The folder of the built pages; without it the hub serves programs only. */
  readonly pages?: string;
  /** The folder of the affected person's own page, likewise. */
  readonly herPage?: string;
}

export interface Hub {
  readonly url: string;
  /** Empty in real use. */
  readonly people: readonly DemoPerson[];
  readonly carriers: Carriers;
  readonly rooms: readonly AgencyRoom[];
  /** Stops when the process is told to. */
  stopOn(process: NodeJS.Process): void;
  stop(): Promise<void>;
}

/** Everything in one process. Resolves when it serves. @throws ConfigError @throws StartRefused */
export async function startHub(config: Config, ports: Ports, options: HubOptions = {}): Promise<Hub> {
  const { logger } = ports;
  const stop = new GracefulStop((part, why) => logger.failed('part-not-stopped', why, { step: part }));
  const health = new Health(2_000, (check, why) => logger.failed('check-down', why, { check }));
  try {
    const directory = new Directory(takingPart(await countryOf(config), await servedBy(config)));
    const storage = await openStorage(config, directory, ports.chance, options.emptyDemo);
    stop.add('storage', () => storage.close());
    const core = await buildCore(config, ports, storage, directory);
    stop.add('evidence', async () => core.evidence.close());
    stop.add('nudging', () => core.nudging.close());
    await checkServed(core);
    await checkVault(core, options.acceptLostKeys ?? false);
    if (options.restored) await raiseEpoch(core);
    const follows = options.emptyDemo === true ? undefined : await tellStories(core);
    const carriers = await Carriers.start(core);
    stop.add('carriers', () => carriers.stop(), CARRIERS_END);
    // Whatever the facts closed, struck or forgot is closed, struck and forgotten before the door opens.
    await carriers.settled();
    await follows?.(carriers);
    const door = await openDoors(core, { carriers, health, pages: options.pages, herPage: options.herPage });
    stop.add('front door', () => door.close());
    return {
      url: door.url,
      carriers,
      people: storage.demo ? demoPeople(storage.demo.mark) : [],
      rooms: core.rooms,
      stopOn: (process) => stop.on(process),
      stop: async () => {
        health.stopping();
        await stop.stop();
      },
    };
  } catch (error) {
    await stop.stop();
    throw error;
  }
}

/** Nobody reads a ledger before the hub is open. */
const unheard = { ring: () => undefined };

/** The demo's stories, once, in a demo in which nothing has happened yet. Answers how they go on when all was told. */
async function tellStories(core: Core): Promise<((carriers: Carriers) => Promise<void>) | undefined> {
  const { storage, deskOn, evidence, calendar, desk, rooms, ports } = core;
  const { demo, storeFor } = storage;
  if (!demo || (await storeFor('vaern_casedesk').last()) !== undefined) return undefined;
  const clock = new SetClock(demo.madeAt);
  const person = castOf(demoPeople(demo.mark));
  const telling = await tellsWhenAsked(courierPartsOf(core, clock, { bell: unheard, figures: noFigures }));
  const years = new YearFreezer({ ...knowledgeOf(core), clock });
  await seedDemo({ desk: await deskOn(clock), evidence, clock, years, today: demo.madeAt, calendar, person, telling });
  return (carriers) => {
    const goesOn = () => carriers.tick().then(() => carriers.settled());
    return tellWhatFollows({ desk, rooms, person, chance: ports.chance, goesOn });
  };
}
