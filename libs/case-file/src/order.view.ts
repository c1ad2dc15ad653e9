import { policeMatterOf } from '@vaern/casework';
import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, viewsOf, type Row, type Told } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { withEntry, type Entry } from './entry';
import type { ToldFacts } from './told-facts';

const stages = ['known', 'requested', 'issued', 'served', 'denied', 'expired', 'revoked'] as const;
export type OrderStatus = (typeof stages)[number];

/** An order, as far as the unit was told of it. */
export interface OrderRow extends Row {
  readonly status: OrderStatus;
  /** Whether it was asked of the unit whose row this is. */
  readonly toUs: boolean;
  readonly kind?: string | null;
  /** A day: the last on which it holds. */
  readonly until?: string | null;
  /** A day: by then there should be a final decision. */
  readonly decideBy?: string | null;
  /** Who decided on it at the unit whose row this is. */
  readonly handler?: string | null;
  readonly order: { readonly life: readonly Entry[] };
}

export const orderEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-order`,
    schema,
    tableName: 'protective_order',
    columns: {
      ...leadingColumns,
      status: { type: 'text' },
      toUs: { type: 'boolean', name: 'to_us' },
      kind: { type: 'text', nullable: true },
      until: { type: 'text', nullable: true },
      decideBy: { type: 'text', name: 'decide_by', nullable: true },
      handler: { type: 'text', nullable: true },
      order: { type: 'jsonb', name: 'life' },
    },
  });

const stageAfter: Readonly<Record<string, OrderStatus>> = {
  OrderRequested: 'requested',
  OrderIssued: 'issued',
  OrderServed: 'served',
  OrderDenied: 'denied',
  OrderExpired: 'expired',
  OrderRevoked: 'revoked',
};

type Folded = Pick<OrderRow, 'status' | 'toUs' | 'kind' | 'until' | 'decideBy' | 'handler' | 'order'>;

const unheard: OrderRow = { status: 'known', toUs: false, order: { life: [] } };

/** Whatever is told, in whatever order and however often: the row is what all of it says together. */
function told(row: OrderRow | undefined, data: object, { notice }: Told): OrderRow {
  const { type, occurredAt, recordedAt } = notice;
  const before = row ?? unheard;
  const life = withEntry(before.order.life, { ...(data as Entry), type, occurredAt, recordedAt });
  return { ...standing(life), toUs: before.toUs };
}

const byTime = (a: Entry, b: Entry): number =>
  Number(a.recordedAt > b.recordedAt) - Number(a.recordedAt < b.recordedAt);

function standing(life: readonly Entry[]): Omit<Folded, 'toUs'> {
  const inTime = life.toSorted(byTime);
  const lastOf = (types: readonly string[], field: string): string | null => {
    const last = inTime.findLast(({ type }) => types.includes(String(type)));
    return typeof last?.[field] === 'string' ? last[field] : null;
  };
  const reached = inTime.map(({ type }) => stages.indexOf(stageAfter[String(type)] ?? 'known'));
  return {
    status: stages[Math.max(0, ...reached)] ?? 'known',
    kind: lastOf(['OrderRequested', 'OrderIssued', 'OrderServed'], 'kind'),
    until: lastOf(['OrderIssued', 'OrderServed', 'OrderExtended'], 'to'),
    decideBy: lastOf(['OrderServed'], 'decideBy'),
    handler: handlerIn(inTime),
    order: { life },
  };
}

/** A day: the first on which it holds, as it was said last. Undefined: nothing says so, it holds from its service. */
export const firstDayOf = ({ order: { life } }: Pick<OrderRow, 'order'>): string | undefined =>
  textOf(life.toSorted(byTime).findLast(({ type, from }) => begins.has(String(type)) && from !== undefined)?.from);
const begins: ReadonlySet<string> = new Set(['OrderIssued', 'OrderServed']);

/** The officer of the unit that it was asked of, who issued it. */
function handlerIn(life: readonly Entry[]): string | null {
  const unit = life.find(({ type }) => type === 'OrderRequested')?.policeUnit;
  const authors = life
    .filter(({ type }) => type === 'OrderIssued')
    .map(({ by }) => by as ToldFacts['OrderIssued']['by']);
  return authors.findLast((by) => by?.unit === unit)?.actor ?? null;
}

/** One row an order: key is its id. */
export const orderView = (schema: string) =>
  viewsOf<ToldFacts>()<OrderRow>({
    name: `${schema}-order-v1`,
    table: tableOf(orderEntity(schema)),
    key: ({ type, data }) => (type === 'AccessOpened' ? matter(data?.ground, 'order') : textOf(data?.orderId)),
    on: {
      AccessOpened: (row) => ({ ...(row ?? unheard), toUs: true }),
      OrderRequested: told,
      OrderIssued: told,
      OrderDenied: told,
      OrderServed: told,
      OrderExtended: told,
      OrderRevoked: told,
      OrderExpired: told,
    },
  });

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The order or the breach on whose ground access was opened. */
export function matter(ground: NonNullable<Notice['data']>[string], kind: 'order' | 'breach'): string | undefined {
  const found = typeof ground === 'string' ? policeMatterOf(ground) : undefined;
  return found?.kind === kind ? found.id : undefined;
}
