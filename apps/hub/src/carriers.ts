import type { AgencyRoom } from '@vaern/case-file';
import type { CaseDesk } from '@vaern/case-desk';
import type { Directory, Names } from '@vaern/directory';
import type { Who } from '@vaern/disclosure';
import {
  DirectTransport,
  LedgerBell,
  LedgerWriter,
  type Following,
  type LedgerReader,
  type Transport,
} from '@vaern/ledger';
import type { Calendar, Config, Failpoints } from '@vaern/platform';
import { PgHoldings } from '@vaern/vault';
import { Courier, noFigures } from '../../courier/src';
import { Timekeeper } from '../../timekeeper/src';
import { startKafka } from './kafka';
import type { Ports } from './hub';
import type { Storage } from './storage';

export interface CarriersWanted {
  readonly config: Config;
  readonly storage: Storage;
  readonly directory: Directory;
  readonly names: Names;
  readonly calendar: Calendar;
  readonly desk: CaseDesk;
  readonly rooms: readonly AgencyRoom[];
  readonly ledger: LedgerReader;
  readonly ports: Ports;
  readonly failpoints: Failpoints;
}

const TICK = 1_000;

/** What runs without being asked: facts to ledgers, ledgers to views, time to intents. */
export class Carriers {
  #ticking: NodeJS.Timeout | undefined;
  #fallen: Error | undefined;
  #stopping = false;

  private constructor(
    private readonly wanted: CarriersWanted,
    private readonly courier: Courier,
    private readonly timekeeper: Timekeeper,
    private readonly followings: readonly Following[],
    private readonly bell: LedgerBell,
  ) {}

  static async start(wanted: CarriersWanted): Promise<Carriers> {
    const { storage, directory, names, rooms, ports, failpoints, calendar, desk } = wanted;
    const { connections, storeFor } = storage;
    const bell = new LedgerBell(connections.as('vaern_courier'));
    const courier = new Courier({
      store: storeFor('vaern_courier'),
      inTransaction: (work) => connections.database.inRole('vaern_courier', work),
      connect: () => connections.client('vaern_courier'),
      ledger: new LedgerWriter(),
      holdings: new PgHoldings({
        seat: connections.seat('vaern_courier'),
        keyring: storage.keys.keyring,
        chance: ports.chance,
      }),
      whoIn: (caseId) => partiesOf(directory, names, caseId),
      clock: ports.clock,
      chances: ports.chances,
      failpoints,
      logger: ports.logger,
      figures: noFigures,
      bell,
    });
    await courier.start();
    const { transport, publishing } = await transportOf(wanted);
    const followings = rooms.map(({ recipients, views }) => transport.follow(recipients, views));
    if (publishing) followings.push(publishing);
    const timekeeper = new Timekeeper({
      store: storeFor('vaern_timekeeper'),
      desk,
      inTransaction: (work) => connections.database.inRole('vaern_timekeeper', work),
      unitBehind: (caseId, alias) => names.unitBehind(caseId, alias),
      calendar,
      clock: ports.clock,
      logger: ports.logger,
      failpoints,
    });
    await timekeeper.follow();
    const carriers = new Carriers(wanted, courier, timekeeper, followings, bell);
    carriers.#watch();
    return carriers;
  }

  /** Hands in what has fallen due by now; answers how many. */
  tick(): Promise<number> {
    return this.timekeeper.tick();
  }

  /** @throws what stopped the courier, a view or the timekeeper */
  async check(): Promise<void> {
    if (this.#fallen) throw this.#fallen;
  }

  /** Resolves when everything that was decided stands in every ledger and every view. */
  async settled(): Promise<void> {
    while (!(await this.#isSettled())) {
      await this.check();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#ticking);
    await this.timekeeper.stop();
    await this.courier.stop();
    await Promise.all(this.followings.map((following) => following.stop()));
    this.bell.stop();
  }

  #watch(): void {
    const { logger } = this.wanted.ports;
    const fell = (step: string) => (error: unknown) => {
      if (this.#stopping) return;
      this.#fallen ??= error instanceof Error ? error : new Error(step);
      logger.failed('carrier-fell', error, { step });
    };
    this.courier.done.catch(fell('courier'));
    this.timekeeper.done.catch(fell('timekeeper'));
    this.followings.forEach(({ done }) => done.catch(fell('views')));
    this.#ticking = setInterval(() => void this.tick().catch(fell('tick')), TICK);
    this.#ticking.unref();
  }

  async #isSettled(): Promise<boolean> {
    const { storage, rooms, ledger } = this.wanted;
    const last = await storage.storeFor('vaern_casedesk').last();
    const told = await storage.connections.database.read<{ eventId: string }>(
      'vaern_courier',
      'select event_id as "eventId" from ledger.checkpoint',
    );
    if (last && told[0]?.eventId !== last.id) return false;
    for (const { recipients, views } of rooms) {
      for (const recipient of recipients) {
        if ((await ledger.head(recipient)) !== ((await views.place(recipient))?.number ?? 0)) return false;
      }
    }
    return true;
  }
}

async function transportOf({
  config,
  storage,
  directory,
  ledger,
  ports,
}: CarriersWanted): Promise<{ transport: Transport; publishing?: Following }> {
  const { connections } = storage;
  if (!config.kafka) return { transport: new DirectTransport({ reader: ledger, wake: connections.wake }) };
  return startKafka({ kafka: config.kafka, connections, directory, ledger, logger: ports.logger });
}

/** Whom the aliases of a case mean, of those that have a ledger. */
function partiesOf(directory: Directory, names: Names, caseId: string): Who {
  return (alias) => {
    const unit = names.unitBehind(caseId, alias);
    if (unit === undefined || !directory.unit(unit)?.recipient) return undefined;
    return { recipient: unit, standing: directory.standingOf(unit) };
  };
}
