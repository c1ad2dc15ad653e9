import type { AgencyRoom } from '@vaern/case-file';
import { Sweep } from '@vaern/drafts';
import { DirectTransport, LedgerBell, type Following } from '@vaern/ledger';
import { Alikes } from '@vaern/vault';
import { DeskSecrets } from '../../casedesk/src';
import { Courier, courierFigures } from '../../courier/src';
import { Matcher, Timekeeper, type TimekeeperParts } from '../../timekeeper/src';
import { startKafka, type TransportFor } from './kafka';
import type { Core } from './core';
import { courierPartsOf } from './courier';
import { ledgerWatchOf } from './oversight';

const TICK = 1_000;

/** What runs without being asked: facts to ledgers, ledgers to views, time to intents. */
export class Carriers {
  #ticking: NodeJS.Timeout | undefined;
  #fallen: Error | undefined;
  #stopping = false;

  private constructor(
    private readonly core: Core,
    private readonly running: {
      readonly courier: Courier;
      readonly timekeeper: Timekeeper;
      readonly matcher: Matcher;
      readonly followings: readonly Following[];
      readonly bell: LedgerBell;
      readonly sweep: Sweep;
    },
  ) {}

  static async start(core: Core): Promise<Carriers> {
    const { storage, names, rooms, ports, failpoints, metrics, calendar, desk } = core;
    const { connections, storeFor } = storage;
    const secrets = new DeskSecrets(storage.keys.desk);
    const bell = new LedgerBell(connections.as('vaern_courier'));
    const courier = new Courier(courierPartsOf(core, ports.clock, { bell, figures: courierFigures(metrics) }));
    await courier.start();
    const { transportFor, publishing } = await transportsOf(core);
    const followings = rooms.map(({ kind, recipients, views }) => transportFor(kind).follow(recipients, views));
    if (publishing) followings.push(publishing);
    const clerk: TimekeeperParts = {
      store: storeFor('vaern_timekeeper'),
      desk,
      inTransaction: (work) => connections.database.inRole('vaern_timekeeper', work),
      unitBehind: (caseId, alias) => names.unitBehind(caseId, alias),
      calendar,
      clock: ports.clock,
      logger: ports.logger,
      failpoints,
    };
    const timekeeper = new Timekeeper(clerk);
    await timekeeper.follow();
    const matcher = new Matcher({
      ...clerk,
      alikes: new Alikes(connections.seat('vaern_timekeeper')),
      told: async () => (await toldUpTo(core))?.position,
      caseBeside: (caseId, other) => secrets.caseBeside(caseId, other),
    });
    const carriers = new Carriers(core, { courier, timekeeper, matcher, followings, bell, sweep: sweepOf(core) });
    carriers.#watch();
    return carriers;
  }

  /** Hands in what has fallen due by now, and what concerns other cases; nudges whoever is to be; answers how many were due. */
  async tick(): Promise<number> {
    const due = await this.#handIn();
    await Promise.all(this.core.rooms.map(({ questions }) => questions.nudges.tick()));
    await this.running.sweep.tick();
    return due;
  }

  async #handIn(): Promise<number> {
    const due = await this.running.timekeeper.tick();
    await this.running.matcher.tick();
    return due;
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
    await Promise.all(this.core.rooms.map(({ questions }) => questions.nudges.stop()));
    await this.running.timekeeper.stop();
    await this.running.courier.stop();
    await Promise.all(this.running.followings.map((following) => following.stop()));
    await this.running.sweep.stop();
    this.running.bell.stop();
  }

  #watch(): void {
    const { logger } = this.core.ports;
    const fell = (step: string) => (error: unknown) => {
      if (this.#stopping) return;
      this.#fallen ??= error instanceof Error ? error : new Error(step);
      logger.failed('carrier-fell', error, { step });
    };
    this.running.courier.done.catch(fell('courier'));
    this.running.timekeeper.done.catch(fell('timekeeper'));
    for (const { done } of this.running.followings) done.catch(fell('views'));
    this.#ticking = setInterval(() => void this.#handIn().catch(fell('tick')), TICK);
    this.core.rooms.forEach(({ questions }) => questions.nudges.start());
    this.running.sweep.start();
    this.#ticking.unref();
  }

  async #isSettled(): Promise<boolean> {
    const { storage, rooms } = this.core;
    const last = await storage.storeFor('vaern_casedesk').last();
    const told = await toldUpTo(this.core);
    if (last && told?.eventId !== last.id) return false;
    const heads = await ledgerWatchOf(this.core).heads();
    const isFolded = ({ views }: AgencyRoom, to: string) => views.has(to, heads.get(to) ?? 0);
    const folded = await Promise.all(rooms.flatMap((room) => room.recipients.map((to) => isFolded(room, to))));
    return folded.every(Boolean);
  }
}

async function toldUpTo({ storage }: Core): Promise<{ eventId: string; position: string } | undefined> {
  const sql = `select event_id as "eventId", position from ledger.checkpoint`;
  const [told] = await storage.connections.database.read<{ eventId: string; position: string }>('vaern_courier', sql);
  return told;
}

async function transportsOf(core: Core): Promise<{ transportFor: TransportFor; publishing?: Following }> {
  const { config, storage, directory, ledger, ports, failpoints } = core;
  const { connections } = storage;
  const heads = () => ledgerWatchOf(core).heads();
  const direct = new DirectTransport({ reader: ledger, wake: connections.wake, heads });
  if (!config.kafka) return { transportFor: () => direct };
  return startKafka({ kafka: config.kafka, connections, directory, ledger, logger: ports.logger, failpoints });
}

const sweepOf = ({ drafts, directory, ports }: Core): Sweep =>
  new Sweep({ drafts, units: directory.units().map(({ id }) => id), logger: ports.logger });
