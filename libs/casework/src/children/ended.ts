import type { Decided, PlainOf } from '../kernel/fact';
import { FamilyInvolvementEnded } from './facts';
import type { Involvement } from './state';

/** The involvement as ended for that reason. */
export const involvementEnded = (
  { involvementId, unit }: Involvement,
  reason: PlainOf<typeof FamilyInvolvementEnded>['reason'],
): Decided => FamilyInvolvementEnded.of({ involvementId, unit, reason });
