import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsInstant, Optional } from '../kernel/validators';
import type { Instant } from '../kernel/words';
import { orderKind } from './codes';
import { OrderIssued } from './facts';
import { mustEndInTime } from './limits';
import { served } from './serve-order';
import { sourceOf } from './source';
import { mustBeAgainstHim, OrderParties, protectedBy } from './terms';

/** An order from before the hub, or from beside it: it was issued, and may have been served. */
export class RecordOrder extends OrderParties {
  @IsCode(orderKind) kind!: CodeOf<typeof orderKind>;
  /** When it was served; absent: not yet, or nobody knows. */
  @Optional() @IsInstant() servedAt?: Instant;
}

export const recordOrder = decide(RecordOrder, (state, intent, known) => {
  mustKnow(state, known.by);
  const knownFrom = sourceOf(known, intent.knownFrom);
  const { kind, from, to, area, against, servedAt } = intent;
  const protects = protectedBy(state.intake, intent.protects);
  mustBeAgainstHim(state.intake, { against, protects });
  mustEndInTime(kind, from, to);
  happened(known.now, servedAt);
  const orderId = known.newId();
  const place = area === undefined ? undefined : { area };
  const issued = OrderIssued.of({ orderId, kind, against, protects, from, to, knownFrom, place });
  return servedAt === undefined
    ? [issued]
    : [issued, served({ orderId, kind, to }, { at: servedAt, knownFrom, day: known.dayOf(servedAt) })];
});
