import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsInstant, Optional } from '../kernel/validators';
import type { Instant } from '../kernel/words';
import { emergencyService } from './codes';
import { EmergencyCalled } from './facts';

/** Help was called by telephone: the hub is no emergency line, here it is only written down. */
export class CallEmergency {
  @IsCode(emergencyService) service!: CodeOf<typeof emergencyService>;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
}

export const callEmergency = decide(CallEmergency, (state, intent, known) => {
  mustKnow(state, known.by);
  const { service, at = known.now } = intent;
  happened(known.now, at);
  return [EmergencyCalled.of({ emergencyId: known.newId(), service, at }, { occurredAt: at })];
});
