import { clearedApproaches, madeBy, type Meeting } from '../approach/cleared';
import type { approachUrgency } from '../approach/codes';
import type { CaseState } from '../case';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import type { Day, Instant } from '../kernel/words';
import { refusal } from '../refusals';
import type { knownFrom } from './codes';
import { OrderServed } from './facts';
import { decideBy } from './limits';
import { isPolice } from './source';
import type { Order } from './state';

interface Service {
  readonly at: Instant;
  readonly knownFrom: CodeOf<typeof knownFrom>;
  readonly day: Day;
  readonly urgencyReason?: CodeOf<typeof approachUrgency> | undefined;
}

/** What is served. */
type Served = Pick<Order, 'orderId' | 'kind' | 'to'> & {
  /** Its first day. */
  readonly from: Day | undefined;
};

/** The service of an order. @throws Refusal `order-ends-before-service` */
export function served({ orderId, kind, from, to }: Served, { day, ...service }: Service) {
  if (to !== undefined && day > to) throw refusal('order-ends-before-service', { to });
  const begins = from !== undefined && from > day ? from : undefined;
  const plain = { orderId, kind, from: begins, to, decideBy: decideBy(kind, day), ...service };
  return OrderServed.of(plain, { occurredAt: service.at });
}

/** Police who serve an order approach him; others write down what they heard. @throws Refusal `warn-first`, `hold-running` */
export const approachesByService = (state: CaseState, service: Meeting, known: Known): readonly Decided[] =>
  isPolice(known, known.by.unit) ? madeBy(service, clearedApproaches(state, service, known), ['service']) : [];
