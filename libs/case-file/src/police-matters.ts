import type { Actor } from '@vaern/access';
import { readRows, tableOf, type ViewTable } from '@vaern/views';
import { breachEntity, type BreachRow } from './breach.view';
import type { AsReader, Stored, WhoIsWho } from './case-in-hand';
import { caseFileEntity, type CaseFileRow } from './case-file.view';
import type { Entry } from './entry';
import { nearBy } from './needs-somebody';
import { firstDayOf, orderEntity, type OrderRow } from './order.view';
import { isHomeRow, isHomeToday, isThereFor } from './restricted';
import { reportEntity, type ReportRow } from './report.view';

const MOST = 200;

/** Everything the unit was told of reports, orders and breaches in one case. */
export interface MattersOfCase {
  readonly reports: readonly Stored<ReportRow>[];
  readonly orders: readonly Stored<OrderRow>[];
  readonly breaches: readonly Stored<BreachRow>[];
}

/** What a case is flagged with: an order in force, until when it is known, and a breach that was not assessed. */
export interface Flags {
  readonly orderInForce: boolean;
  readonly orderUntil?: string;
  readonly breachReported: boolean;
}

/** An order whose day, or whose decision, is near or past. */
export interface OrderAtHand extends Stored<OrderRow> {
  readonly inForce: boolean;
  readonly endsSoon: boolean;
  readonly decisionOverdue: boolean;
}

/** From service until its end: on its first day and its last, and on no day outside of them. */
export function isInForce(row: Pick<OrderRow, 'status' | 'until' | 'order'>, today: string): boolean {
  const { status, until } = row;
  const from = firstDayOf(row);
  return status === 'served' && (from === undefined || from <= today) && (until == null || today <= until);
}

/** An order as it stands today. */
export const asOf = (today: string, row: Stored<OrderRow>): OrderAtHand => ({
  ...row,
  inForce: isInForce(row, today),
  endsSoon: isInForce(row, today) && row.until != null && row.until <= nearBy(today),
  decisionOverdue: row.status === 'served' && row.decideBy != null && row.decideBy < today,
});

/** Reports, orders and breaches as one agency kind's units were told of them. */
export class PoliceMatters {
  readonly #tables;

  constructor(
    private readonly parts: { readonly schema: string; readonly asReader: AsReader; readonly who: WhoIsWho },
  ) {
    const { schema } = parts;
    this.#tables = {
      file: tableOf(caseFileEntity(schema)),
      report: tableOf(reportEntity(schema)),
      order: tableOf(orderEntity(schema)),
      breach: tableOf(breachEntity(schema)),
    };
  }

  async ofCase(actor: Actor, caseId: string): Promise<MattersOfCase> {
    const { report, order, breach } = this.#tables;
    const of = (table: ViewTable) => this.#rows(actor, table, 't.case_id = $2 order by t.key', [caseId]);
    const [reports, orders, breaches] = await Promise.all([of(report), of(order), of(breach)]);
    return { reports, orders, breaches } as unknown as MattersOfCase;
  }

  /** Orders that wait for a decision or for service, end within fourteen days, or stand until a final decision. */
  async ordersAtHand(actor: Actor, today: string): Promise<readonly OrderAtHand[]> {
    const rows = await this.#rows<Stored<OrderRow>>(
      actor,
      this.#tables.order,
      `(t.status in ('requested', 'issued') or (t.status = 'served' and (t.until <= $2 or t.decide_by is not null)))
        order by coalesce(t.decide_by, t.until) nulls first, t.case_id, t.key limit $3`,
      [nearBy(today), MOST],
    );
    return (await this.#atHand(actor, rows, ({ order }) => order.life)).map((row) => asOf(today, row));
  }

  /** Breaches that were reported and not assessed, the oldest first as far as their cases go. */
  async breachesAtHand(actor: Actor): Promise<readonly Stored<BreachRow>[]> {
    const where = `t.status = 'reported' order by t.breach -> 'reported' ->> 'recordedAt', t.case_id, t.key limit $2`;
    const rows = await this.#rows<Stored<BreachRow>>(actor, this.#tables.breach, where, [MOST]);
    return this.#atHand(actor, rows, reportOf);
  }

  /** By case: what it is flagged with today. */
  async flags(actor: Actor, caseIds: readonly string[], today: string): Promise<ReadonlyMap<string, Flags>> {
    const found = await this.#standing(actor, 't.case_id = any($2)', [caseIds]);
    return new Map(caseIds.map((caseId) => [caseId, flagsOf(caseId, found, today)]));
  }

  /** Every order in force today, and every breach not assessed: for figures. */
  async standing(actor: Actor, today: string) {
    const { orders, breaches } = await this.#standing(actor, 'true', []);
    const inForce = orders.map((row) => asOf(today, row)).filter((row) => row.inForce);
    return { inForce, breaches };
  }

  async #standing(actor: Actor, where: string, params: readonly unknown[]): Promise<Standing> {
    const { order, breach } = this.#tables;
    const [orders, breaches] = await Promise.all([
      this.#rows<Stored<OrderRow>>(actor, order, `t.status = 'served' and ${where}`, params),
      this.#rows<Stored<BreachRow>>(actor, breach, `t.status = 'reported' and ${where}`, params),
    ]);
    return {
      orders: await this.#atHand(actor, orders, ({ order: { life } }) => life),
      breaches: await this.#atHand(actor, breaches, reportOf),
    };
  }

  /**
   * Of these the rows of cases that are there for the actor and that the unit is still told of: what it heard last of
   * others may have ended since.
   * At a police home the matter is its own, though it opened no ground of its own.
   */
  async #atHand<R extends Stored<{ readonly toUs: boolean }>>(
    actor: Actor,
    rows: readonly R[],
    entries: (row: R) => readonly Entry[],
  ): Promise<readonly R[]> {
    const ids = [...new Set(rows.map(({ caseId }) => caseId))];
    const files = await this.#rows<Stored<CaseFileRow>>(actor, this.#tables.file, 't.case_id = any($2)', [ids]);
    const there = files.filter((row) => isTold(row) && isThereFor(this.parts.who, actor, row));
    const told = new Map(there.map((row) => [row.caseId, row]));
    return rows.flatMap((row) => {
      const file = told.get(row.caseId);
      if (!file) return [];
      const isOwn = ({ policeUnit, recordedAt }: Entry) => isHomeToday(file, policeUnit, recordedAt);
      return [{ ...row, toUs: row.toUs || (isHomeRow(file) && entries(row).some(isOwn)) }];
    });
  }

  async #rows<R>(actor: Actor, table: ViewTable, where: string, params: readonly unknown[]): Promise<readonly R[]> {
    return this.parts.asReader(actor.unit, (tx) =>
      readRows<R>(tx, table, `t.recipient = $1 and ${where}`, [actor.unit, ...params]),
    );
  }
}

interface Standing {
  readonly orders: readonly Stored<OrderRow>[];
  readonly breaches: readonly Stored<BreachRow>[];
}

const isTold = ({ grounds }: CaseFileRow): boolean => Object.values(grounds).some(({ status }) => status === 'open');
const reportOf = ({ breach }: BreachRow): readonly Entry[] => (breach.reported ? [breach.reported] : []);

/** What one case is flagged with, as its unit knew it on that day. */
export const flagsFor = (row: Stored<CaseFileRow>, { orders, breaches }: MattersOfCase, today: string): Flags =>
  isTold(row)
    ? flagsOf(row.caseId, { orders, breaches: breaches.filter(({ status }) => status === 'reported') }, today)
    : { orderInForce: false, breachReported: false };

function flagsOf(caseId: string, { orders, breaches }: Standing, today: string): Flags {
  const inForce = orders.filter((row) => row.caseId === caseId && isInForce(row, today));
  const last = inForce.map(({ until }) => until).filter((until) => until != null);
  const isOpenEnded = last.length < inForce.length;
  return {
    orderInForce: inForce.length > 0,
    ...(last.length > 0 && !isOpenEnded && { orderUntil: last.toSorted().at(-1) ?? '' }),
    breachReported: breaches.some((row) => row.caseId === caseId),
  };
}
