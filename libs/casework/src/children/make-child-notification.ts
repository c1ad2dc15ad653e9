import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import { mustBePersons } from '../intake/persons';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsIds, IsInstant, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { affectedInformed } from '../referral/codes';
import { refusal } from '../refusals';
import { parentsNotInformed } from './codes';
import { ChildNotificationMade } from './facts';
import { mustBeChildren } from './of-children';

const told = ['yes', 'no'] as const;

/**
 * Somebody notified the municipality about a child. Whoever knows the case may write it, whatever its outcome, consents
 * and state. As a rule the parents may read a notification: she is told so, and no word of it stands here.
 */
export class MakeChildNotification {
  /** The children, as far as they are described in the case. */
  @IsIds() about!: Id[];
  @IsCode(told) parentsInformed!: (typeof told)[number];
  /** With `parentsInformed: no`. */
  @Optional() @IsCode(parentsNotInformed) reasonParentsNotInformed?: CodeOf<typeof parentsNotInformed>;
  /** Whether the affected person was told that the parents may read it. */
  @IsCode(affectedInformed) affectedWarned!: CodeOf<typeof affectedInformed>;
  /** Now without it. */
  @Optional() @IsInstant() madeAt?: Instant;
}

export const makeChildNotification = decide(MakeChildNotification, (state, { madeAt, ...intent }, known) => {
  mustKnow(state, known.by);
  mustBePersons(state.intake, intent.about);
  mustBeChildren(state.intake, intent.about);
  if (intent.parentsInformed === 'no' && intent.reasonParentsNotInformed === undefined) {
    throw refusal('parents-not-informed-why');
  }
  const at = madeAt ?? known.now;
  happened(known.now, at);
  const content = { ...intent, notificationId: known.newId(), byUnit: known.by.unit, madeAt: at };
  return [ChildNotificationMade.of(content, { occurredAt: at })];
});
