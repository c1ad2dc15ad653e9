import { TABLE_VERSION } from '../catalogue';
import type { CaseState } from '../case';
import { mustKnow } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import { IsCode, IsUnitId, Optional } from '../kernel/validators';
import type { Alias, Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import type { OpenReferral } from '../referral/referral';
import { openReferralsTo } from '../referral/state';
import { refusal } from '../refusals';
import { orderKind } from './codes';
import { OrderRequested } from './facts';
import { basesOfOrders, mustBeTheirsToOpen, OpensAccess, policeUnitNamed, type OwnBasis } from './opens-access';
import { isPolice } from './source';
import { hasOrderToDecide, runningOrders, type Order } from './state';
import { mustBeAgainstHim, type Parties } from './terms';

/** What is asked for, of whom. */
export abstract class OrderRequest extends OpensAccess {
  @IsCode(orderKind) kind!: CodeOf<typeof orderKind>;
  @IsCode(basesOfOrders) legalBasis!: OwnBasis;
  /** Who is to decide: one's own unit without it, if that is the police. */
  @Optional() @IsUnitId() policeUnit?: string;
}

type Terms = OrderRequest & Parties & { readonly replaces?: Id };

/** @throws Refusal of the first thing that stands against it. */
export function requested(state: CaseState, known: Known, { policeUnit: unit, ...terms }: Terms): readonly Decided[] {
  mustBeAgainstHim(state.intake, terms);
  mustBeTheirsToOpen(state, known, terms);
  const policeUnit = whoDecides(state, known, unit);
  mustBeNew(state, known, terms);
  const { protects, ...plain } = terms;
  const orderId = known.newId();
  return [OrderRequested.of({ ...plain, orderId, protects: [...protects], policeUnit, tableVersion: TABLE_VERSION })];
}

/** The home, or police who have taken the case on. @throws Refusal `no-such-case`, `case-closed`, `not-the-home-unit`, `accept-first` */
export function mustBeInvolved(state: CaseState, known: Known): void {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  if (known.by.unit === state.intake.homeUnit) return;
  if (!isPolice(known, known.by.unit)) throw refusal('not-the-home-unit');
  if (!worksOn(state, known.by.unit)) throw refusal('accept-first');
}

/** A request tells the police nothing that a referral has not begun to: responsibility moves when that is accepted. */
function whoDecides(state: CaseState, known: Known, named: string | undefined): Alias {
  const own = known.by.unit;
  const unit = named === undefined && isPolice(known, own) ? own : policeUnitNamed(known, named);
  if (!worksOn(state, unit)) throw refusal('police-not-in-case');
  return unit;
}

const worksOn = (state: CaseState, unit: Alias): boolean =>
  isToldOfAll(state, unit) || hasOrderToDecide(state.order, unit);

const isToldOfAll = ({ intake, referral }: CaseState, unit: Alias): boolean =>
  intake.homeUnit === unit || openReferralsTo(referral, unit).some(isAccepted);

const isAccepted = (referral: OpenReferral): boolean =>
  (referral.status === 'awaiting-information' ? referral.before : referral).status === 'accepted';

/** Police who see to an order alone are told of no other: what others were asked for is not theirs to know. */
function mustBeNew(
  state: CaseState,
  { by: { unit } }: Known,
  { kind, against }: Pick<Order, 'kind' | 'against'>,
): void {
  const asked = runningOrders(state.order).filter(
    ({ status, request }) => status === 'requested' && (request?.policeUnit === unit || isToldOfAll(state, unit)),
  );
  const same = asked.find((other) => other.kind === kind && other.against === against);
  if (same) throw refusal('order-requested-already', { orderId: same.orderId });
}
