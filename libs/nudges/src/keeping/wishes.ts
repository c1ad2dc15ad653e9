import type { Actor } from '@vaern/access';
import type { PoolClient } from 'pg';
import type { Nudged, Wish } from '../deciding/nudged';
import type { WishSeal } from './sealed-wish';

/** Runs `work` in one transaction as the role that serves this unit. */
export type AsUnit = <T>(unit: string, work: (tx: PoolClient) => Promise<T>) => Promise<T>;

interface Row {
  readonly recipient: string;
  readonly person: string;
  readonly role: string;
  readonly sealed: Buffer;
  readonly known: readonly string[];
  readonly seenAt: Date;
  readonly nudgedAt: Date | null;
  readonly tries: number;
  readonly notBefore: Date;
}

/** What somebody had before them, and when. */
export interface Seen {
  readonly known: readonly string[];
  readonly at: Date;
}

const select = `select recipient, person, role, sealed, known, seen_at as "seenAt", nudged_at as "nudgedAt", tries,
  not_before as "notBefore" from nudges.wish where recipient = $1`;

/** Who wants to be nudged, in PostgreSQL: each unit's rows in its own agency's role. */
export class Wishes {
  constructor(
    private readonly asUnit: AsUnit,
    private readonly sealOf: (agency: string) => WishSeal,
  ) {}

  async of(actor: Actor): Promise<Nudged | undefined> {
    const { rows } = await this.#query<Row>(actor.unit, `${select} and person = $2`, [this.#nameOf(actor)]);
    return rows[0] && this.#read(rows[0], actor.agency);
  }

  /** Everybody of one unit. */
  async at(unit: string, agency: string): Promise<readonly Nudged[]> {
    const { rows } = await this.#query<Row>(unit, `${select} order by person`);
    return rows.map((row) => this.#read(row, agency));
  }

  async keep(actor: Actor, wish: Wish, seen: Seen): Promise<void> {
    await this.#query(
      actor.unit,
      `insert into nudges.wish values ($1, $2, $3, $4, $5, $6, null, 0, $6)
       on conflict (recipient, person) do update set role = excluded.role, sealed = excluded.sealed, known = excluded.known,
         seen_at = excluded.seen_at, nudged_at = null, tries = 0, not_before = excluded.not_before`,
      [this.#nameOf(actor), actor.role, this.#sealed(actor, wish), seen.known, seen.at],
    );
  }

  async end(actor: Actor): Promise<void> {
    await this.#query(actor.unit, 'delete from nudges.wish where recipient = $1 and person = $2', [
      this.#nameOf(actor),
    ]);
  }

  /** They use the hub, in this role: what waits now they need not be nudged about. */
  async see(actor: Actor, seen: Seen): Promise<void> {
    await this.#query(
      actor.unit,
      `update nudges.wish set role = $3, known = $4, seen_at = $5, nudged_at = null, tries = 0, not_before = $5
        where recipient = $1 and person = $2`,
      [this.#nameOf(actor), actor.role, seen.known, seen.at],
    );
  }

  /** Takes the try upon itself, and says when the next is if this one comes to nothing. False: another has, or they used the hub. */
  async claim({ actor, seenAt }: Nudged, at: { readonly round: Date; readonly next: Date }): Promise<boolean> {
    const { rowCount } = await this.#query(
      actor.unit,
      `update nudges.wish set tries = tries + 1, not_before = $5
        where recipient = $1 and person = $2 and seen_at = $3 and nudged_at is null and not_before <= $4`,
      [this.#nameOf(actor), seenAt, at.round, at.next],
    );
    return rowCount === 1;
  }

  async sent({ actor, seenAt }: Nudged, at: Date): Promise<void> {
    await this.#query(
      actor.unit,
      'update nudges.wish set nudged_at = $4 where recipient = $1 and person = $2 and seen_at = $3',
      [this.#nameOf(actor), seenAt, at],
    );
  }

  /** Nobody is kept who has not used the hub since then. */
  async dropUnseen(unit: string, since: Date): Promise<void> {
    await this.#query(unit, 'delete from nudges.wish where recipient = $1 and seen_at < $2', [since]);
  }

  #nameOf(actor: Actor): string {
    return this.sealOf(actor.agency).nameOf(actor);
  }

  #sealed({ id, unit, agency }: Actor, { address, deputy, awayUntil }: Wish): Buffer {
    return this.sealOf(agency).seal(unit, {
      id,
      address,
      ...(deputy !== undefined && { deputy }),
      ...(awayUntil !== undefined && { awayUntil }),
    });
  }

  #read(row: Row, agency: string): Nudged {
    const { role, known, seenAt, nudgedAt, tries, notBefore, recipient: unit } = row;
    const { id, ...wish } = this.sealOf(agency).open(row);
    const actor = { id, agency, unit, role, roles: [role] };
    return { ...wish, actor, known, seenAt, tries, notBefore, ...(nudgedAt && { nudgedAt }) };
  }

  #query<R extends object>(unit: string, sql: string, params: readonly unknown[] = []) {
    return this.asUnit(unit, (tx) => tx.query<R>(sql, [unit, ...params]));
  }
}
