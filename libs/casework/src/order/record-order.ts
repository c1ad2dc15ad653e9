import { approachUrgency } from '../approach/codes';
import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsInstant, Optional } from '../kernel/validators';
import type { Instant } from '../kernel/words';
import { orderKind } from './codes';
import { OrderIssued } from './facts';
import { mustEndInTime } from './limits';
import { approachesByService, served } from './serving';
import { sourceOf } from './source';
import { mustBeAgainstHim, OrderParties, protectedBy } from './terms';

/** An order from before the hub, or from beside it: it was issued, and may have been served. */
export class RecordOrder extends OrderParties {
  @IsCode(orderKind) kind!: CodeOf<typeof orderKind>;
  /** When it was served; absent: not yet, or nobody knows. */
  @Optional() @IsInstant() servedAt?: Instant;
  /** Needed from police who served it when the case was here, and did not try to warn her first. */
  @Optional() @IsCode(approachUrgency) urgencyReason?: CodeOf<typeof approachUrgency>;
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
  if (servedAt === undefined) return [issued];
  const { urgencyReason } = intent;
  return [
    issued,
    served({ orderId, kind, from, to }, { at: servedAt, knownFrom, day: known.dayOf(servedAt), urgencyReason }),
    ...(wasHere(state, servedAt)
      ? approachesByService(state, { person: against, at: servedAt, urgencyReason }, known)
      : []),
  ];
});

/** Whether the case had begun by then. */
const wasHere = ({ intake: { contact } }: CaseState, at: Instant): boolean =>
  contact !== undefined && contact.receivedAt <= at;
