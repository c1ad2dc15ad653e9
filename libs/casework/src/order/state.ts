import type { CodeOf } from '../kernel/code-list';
import type { PlainOf, StoredFact } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Day, Id, Instant } from '../kernel/words';
import type * as code from './codes';
import * as facts from './facts';

/** Which unit recorded a step of an order's life, and how it knew. */
export interface Source {
  readonly unit: Alias;
  readonly knownFrom: CodeOf<typeof code.knownFrom>;
}

type Requested = PlainOf<typeof facts.OrderRequested>;
export interface Order extends Pick<Requested, 'orderId' | 'kind' | 'against' | 'protects'> {
  readonly status: 'requested' | 'issued' | 'served' | 'denied' | 'expired' | 'revoked';
  /** As it was asked for; absent of an order from before the hub. */
  readonly request?: Pick<Requested, 'policeUnit' | 'fieldSets' | 'legalBasis'>;
  readonly replaces?: Id | undefined;
  readonly issue?: Source & { readonly from: Day };
  /** The last day. */
  readonly to?: Day | undefined;
  readonly service?: Source & { readonly at: Instant };
  readonly denial?: CodeOf<typeof code.denialReason>;
}

export interface OrderState {
  readonly orders: ReadonlyMap<Id, Order>;
}

type Held = Owned<OrderState>;

export const order: Slice<Held, typeof facts> = {
  empty: () => ({ orders: new Map() }),
  on: {
    OrderRequested: (state, { plain }) => {
      const { orderId, kind, against, protects, replaces, policeUnit, fieldSets, legalBasis } = plain;
      const request = { policeUnit, fieldSets, legalBasis };
      state.orders.set(orderId, { orderId, kind, against, protects, replaces, request, status: 'requested' });
    },
    OrderIssued: (state, { plain, by }) => {
      const { orderId, from, knownFrom, ...terms } = plain;
      const before = state.orders.get(orderId);
      const issue = { unit: by.unit, knownFrom, from };
      state.orders.set(orderId, { ...before, ...terms, to: terms.to, orderId, issue, status: stageOf(before) });
    },
    OrderDenied: step((before, { plain: { reason } }) => ({ ...before, status: 'denied', denial: reason })),
    OrderServed: step((before, { plain: { at, knownFrom }, by }) => ({
      ...before,
      status: 'served',
      service: { unit: by.unit, knownFrom, at },
    })),
    OrderExtended: step((before, { plain: { to } }) => ({ ...before, to })),
    OrderRevoked: step((before) => ({ ...before, status: 'revoked' })),
    OrderExpired: step((before) => ({ ...before, status: 'expired' })),
  },
};

const stageOf = (before: Order | undefined): Order['status'] => (before?.service ? 'served' : 'issued');

function step<F extends StoredFact<string, { readonly orderId: Id }>>(change: (before: Order, fact: F) => Order) {
  return ({ orders }: Held, fact: F): void => {
    const found = orders.get(fact.plain.orderId);
    if (found) orders.set(fact.plain.orderId, change(found, fact));
  };
}

/** Whether it is on its way or in force: asked for, issued or served, and not over. */
export const isRunning = ({ status }: Order): boolean =>
  status === 'requested' || status === 'issued' || status === 'served';

export const runningOrders = ({ orders }: OrderState): readonly Order[] => [...orders.values()].filter(isRunning);

/** From service until its end: on its first day and its last, and on no day outside of them. */
export const isInForce = ({ status, issue, to }: Order, today: Day): boolean =>
  status === 'served' && (issue === undefined || issue.from <= today) && (to === undefined || today <= to);

/** The state flag "order in force". */
export const hasOrderInForce = (state: OrderState, today: Day): boolean =>
  runningOrders(state).some((running) => isInForce(running, today));

/** Whether the police have issued an order that is not over. */
export const hasOrder = (state: OrderState, today: Day): boolean =>
  runningOrders(state).some(({ status, to }) => status !== 'requested' && (to === undefined || today <= to));

/** Whether an order that runs was asked of this unit: it has a ground for knowing the case. */
export const hasOrderToDecide = (state: OrderState, unit: Alias): boolean =>
  runningOrders(state).some(({ request }) => request?.policeUnit === unit);
