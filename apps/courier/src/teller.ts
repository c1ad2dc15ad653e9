import { TABLE_VERSION } from '@vaern/casework';
import { UnknownTable } from '@vaern/disclosure';
import { verifyCheckpoint, type RecordedEvent } from '@vaern/event-store';
import type { Checkpoint } from '@vaern/ledger';
import { RootsMissing } from '@vaern/vault';
import type { PoolClient } from 'pg';
import { Bars } from './bars';
import { worksOf } from './carrying';
import { CasesInMemory } from './cases-in-memory';
import { toldStreamOf, vaultSequenceOf } from './fact';
import { Laggard, streamOfLag } from './laggard';
import { Lagging, lagKey, type Lag } from './lagging';
import { limitsOf, type CourierParts, type Limits } from './ports';
import { progress, setProgress, vaultReaches } from './progress';
import { Overtaken, Standstill } from './standstill';
import { Turns } from './turns';
import type { Work } from './work';
import { Writing, grantsOfAll, handOnsOf } from './write';

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
const ATTEMPTS = 3;

/**
 * Tells from where the ledger left off: batches of facts in their one order and, in turns with them, those who lag.
 * When a call throws, it is to be thrown away and begun anew: what it has in memory is then ahead of what was told.
 */
export class Teller {
  readonly #cases: CasesInMemory;
  readonly #limits: Limits;
  readonly #turns = new Turns();
  readonly #laggards = new Map<string, Laggard>();

  private constructor(
    private readonly parts: CourierParts,
    private readonly lagging: Lagging,
    private checkpoint: Checkpoint | undefined,
    private sequence: bigint,
  ) {
    this.#limits = limitsOf(parts);
    this.#cases = new CasesInMemory(parts.store, parts.whoIn, this.#limits.remembered);
  }

  /** @throws Standstill */
  static async begin(parts: CourierParts): Promise<Teller> {
    const { checkpoint, told, lagging, hasKeys } = await parts.inTransaction(async (tx) => {
      const reached = await progress(tx);
      return {
        checkpoint: await parts.ledger.checkpoint(tx),
        told: reached,
        lagging: await Lagging.load(tx),
        hasKeys: await vaultReaches(tx, reached.vaultSequence),
      };
    });
    if (told.tableVersion > TABLE_VERSION) throw new Standstill('table-newer');
    if (!hasKeys) throw new Standstill('vault-behind');
    const stands = checkpoint ? await verifyCheckpoint(parts.store, checkpoint) : 'ok';
    if (stands !== 'ok') throw new Standstill(`checkpoint-${stands}`);
    return new Teller(parts, lagging, checkpoint, told.vaultSequence);
  }

  /** After which event to go on. */
  get after(): string | undefined {
    return this.checkpoint?.position;
  }

  get lags(): boolean {
    return this.lagging.size > 0;
  }

  /** Tells of these facts and moves the checkpoint past them. @throws Standstill @throws Overtaken */
  carry(events: readonly RecordedEvent[]): Promise<void> {
    return this.#turns.take(() => known(this.#carry(events)));
  }

  /** Tells one chunk to one recipient that lags. @throws Standstill @throws Overtaken */
  lagTurn(): Promise<void> {
    return this.#turns.take(() => known(this.#lagTurn()));
  }

  async #carry(events: readonly RecordedEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const carrying = { store: this.parts.store, cases: this.#cases, lagging: this.lagging, chunk: this.#limits.chunk };
    const works: Work[] = [];
    for (const event of events) {
      const stream = toldStreamOf(event);
      const sequence = vaultSequenceOf(event);
      if (sequence > this.sequence) this.sequence = sequence;
      if (stream) works.push(...(await worksOf(carrying, stream, event)));
    }
    await this.#tell(works, { position: last.position, eventId: last.id }, events.length);
  }

  async #lagTurn(): Promise<void> {
    const lag = this.lagging.next();
    if (!lag) return;
    const { access } = await this.#cases.toldOf(streamOfLag(lag), this.#wasTold);
    const walking = this.#laggards.get(lagKey(lag));
    const laggard = walking?.lag === lag ? walking : await this.#laggard(lag);
    const { works, lag: stands } = await laggard.turn(access);
    if (stands) this.lagging.set(stands);
    else this.lagging.remove(lag);
    if (stands) this.#laggards.set(lagKey(lag), laggard.at(stands));
    else this.#laggards.delete(lagKey(lag));
    await this.#tell(works, this.checkpoint, 0);
  }

  #laggard(lag: Lag): Promise<Laggard> {
    const { store, whoIn } = this.parts;
    const road = { store, who: whoIn(lag.caseId), chunk: this.#limits.chunk, wasTold: this.#wasTold };
    return Laggard.from(lag, road);
  }

  readonly #wasTold = ({ position }: RecordedEvent): boolean =>
    this.checkpoint !== undefined && this.parts.store.compare(position, this.checkpoint.position) <= 0;

  /** Roots first, then one transaction: notices, keys, closings, who lags, checkpoint. */
  async #tell(works: readonly Work[], reached: Checkpoint | undefined, facts: number): Promise<void> {
    const { clock, failpoints, figures, logger, bell } = this.parts;
    const began = clock.now();
    const toldAt = began.toISOString();
    const { notices, bars } = await this.#attempt(works, reached, toldAt);
    await failpoints.hit('courier.after-commit');
    this.checkpoint = reached;
    this.lagging.written();
    const ms = clock.now().getTime() - began.getTime();
    figures.told(facts, notices, ms / 1000);
    figures.pendingBars(bars);
    figures.lagging(this.lagging.size);
    logger.debug('facts-told', { facts, notices, bars, lag: this.lagging.size, ms });
    if (notices > 0) bell.ring();
  }

  async #attempt(works: readonly Work[], reached: Checkpoint | undefined, toldAt: string): Promise<Written> {
    const { holdings, failpoints, inTransaction } = this.parts;
    const [grants, handOns] = [grantsOfAll(works), handOnsOf(works)];
    for (let attempt = 1; ; attempt += 1) {
      if (grants.length > 0) await holdings.prepare(grants);
      if (handOns.length > 0) await holdings.prepareHandOn(handOns);
      await failpoints.hit('courier.after-prepare');
      try {
        return await inTransaction((tx) => this.#write(tx, works, { reached, toldAt }));
      } catch (error) {
        if (!(error instanceof RootsMissing) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async #write(
    tx: PoolClient,
    works: readonly Work[],
    { reached, toldAt }: { reached: Checkpoint | undefined; toldAt: string },
  ): Promise<Written> {
    const { ledger, failpoints } = this.parts;
    await tx.query(LOCK, ['vaern courier tells']);
    if ((await ledger.checkpoint(tx))?.eventId !== this.checkpoint?.eventId) throw new Overtaken();
    if (!(await vaultReaches(tx, this.sequence))) throw new Standstill('vault-behind');
    const bars = await Bars.standing(tx);
    const notices = await new Writing(this.parts, tx, toldAt).all(bars.obeyed(works));
    await this.lagging.write(tx);
    await setProgress(tx, { tableVersion: TABLE_VERSION, vaultSequence: this.sequence });
    if (reached) await ledger.setCheckpoint(tx, reached);
    await failpoints.hit('courier.before-commit');
    return { notices, bars: bars.count };
  }
}

interface Written {
  readonly notices: number;
  readonly bars: number;
}

async function known(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw error instanceof UnknownTable ? new Standstill('table-newer') : error;
  }
}
