import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsId, IsIds, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { orderKind } from './codes';
import { OrderIssued } from './facts';
import { lapsing } from './lapsing';
import { mustEndInTime } from './limits';
import { isCloser, orderOfRoute, sourceOf } from './source';
import { isRunning, type Order } from './state';
import { IssuedTerms, mustBeAgainstHim } from './terms';

/** The police have decided what they were asked for; or say what somebody else had recorded. */
export class IssueOrder extends IssuedTerms {
  @IsId() orderId!: Id;
  /** What was asked for, and for whom, unless they decided otherwise. */
  @Optional() @IsCode(orderKind) kind?: CodeOf<typeof orderKind>;
  @Optional() @IsIds({ min: 1 }) protects?: Id[];
}

export const issueOrder = decide(IssueOrder, (state, intent, known) => {
  mustKnow(state, known.by);
  const before = orderOfRoute(state, intent.orderId, known);
  const knownFrom = sourceOf(known, intent.knownFrom);
  const { orderId, from, to, area, kind = before.kind, protects = [...before.protects] } = intent;
  if (saysTheSame(before, { kind, from, to }) && !isCloser(known, before.issue)) return [];
  mustBeUndecided(known, before);
  mustBeAgainstHim(state.intake, { against: before.against, protects });
  mustEndInTime(kind, from, to);
  mustNotEndBeforeService(before, to, known);
  const place = area === undefined ? undefined : { area };
  const { against, replaces } = before;
  return [
    OrderIssued.of({ orderId, kind, against, protects, from, to, replaces, knownFrom, place }),
    ...lapsing(state.order, replaces, 'decided'),
  ];
});

const saysTheSame = (before: Order, said: Pick<Order, 'kind' | 'to'> & { readonly from: string }): boolean =>
  before.issue?.from === said.from && before.to === said.to && before.kind === said.kind;

function mustBeUndecided(known: Known, order: Order): void {
  if (!isRunning(order)) throw refusal('order-over');
  if (order.status !== 'requested' && !isCloser(known, order.issue)) throw refusal('order-issued-already');
}

/** What others recorded as served may not turn out to have ended before. */
function mustNotEndBeforeService({ service }: Order, to: string | undefined, known: Known): void {
  if (service && to !== undefined && to < known.dayOf(service.at)) throw refusal('order-ends-before-service', { to });
}
