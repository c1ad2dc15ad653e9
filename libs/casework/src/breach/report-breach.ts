import { TABLE_VERSION } from '../catalogue';
import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { reporter } from '../intake/codes';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsEntryRefs, IsId, IsUnitId, Optional } from '../kernel/validators';
import type { Alias, Id } from '../kernel/words';
import { knownFrom } from '../order/codes';
import {
  basesOfBreaches,
  mustBeTheirsToOpen,
  OpensAccess,
  policeUnitNamed,
  type OwnBasis,
} from '../order/opens-access';
import { isPolice, sourceOf } from '../order/source';
import { isInForce, type Order, type Source } from '../order/state';
import { mustBeForPolice } from '../report/prepare-police-report';
import { refusal } from '../refusals';
import { BreachReported } from './facts';

/** He may have broken an order. Never refused for want of the order: what the hub cannot confirm is flagged. */
export class ReportBreach extends OpensAccess {
  /** As the case knows it; absent: she says that there is one. */
  @Optional() @IsId() orderId?: Id;
  @IsCode(reporter) by!: CodeOf<typeof reporter>;
  /** What happened, in the log. */
  @IsEntryRefs({ min: 1, max: 200 }) entries!: string[];
  @IsCode(basesOfBreaches) legalBasis!: Exclude<OwnBasis, 'crime-prevention'>;
  /** To whom: the unit that decided on the order, or one's own, without it. */
  @Optional() @IsUnitId() policeUnit?: string;
  /** How it is known that there is an order. Needed from others than the police. */
  @Optional() @IsCode(knownFrom) knownFrom?: CodeOf<typeof knownFrom>;
}

export const reportBreach = decide(ReportBreach, (state, intent, known) => {
  mustKnow(state, known.by);
  const { policeUnit: named, knownFrom: said, by: saidBy, ...terms } = intent;
  const source = sourceOf(known, said);
  mustBeForPolice(state, known, terms.entries);
  mustBeTheirsToOpen(state, known, terms);
  const order = terms.orderId === undefined ? undefined : state.order.orders.get(terms.orderId);
  return [
    BreachReported.of({
      ...terms,
      saidBy,
      breachId: known.newId(),
      knownFrom: source,
      orderUnconfirmed: !order || !isConfirmed(order, known),
      policeUnit: whoAssesses(known, order, named),
      tableVersion: TABLE_VERSION,
    }),
  ];
});

/** In force, and known from more than hearsay. */
const isConfirmed = (order: Order, known: Known): boolean =>
  isInForce(order, known.today) && [order.issue, order.service].every((source) => source && isSound(source, known));

const isSound = ({ unit, knownFrom: from }: Source, known: Known): boolean =>
  from !== 'affected-says' || isPolice(known, unit);

function whoAssesses(known: Known, order: Order | undefined, named: string | undefined): Alias {
  if (named !== undefined) return policeUnitNamed(known, named);
  const candidates = [order?.request?.policeUnit, order?.issue?.unit, known.by.unit];
  const unit = candidates.find((one) => one !== undefined && isPolice(known, one));
  if (unit === undefined) throw refusal('police-unit-needed');
  return unit;
}
