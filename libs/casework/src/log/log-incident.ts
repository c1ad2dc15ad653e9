import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { IsCode } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { audience, IncidentLogged } from './facts';
import { contentOf, Incident, mustBePossible, withWitnesses } from './incident';
import { mustNotHideReply } from './replies';
import type { Audience } from './state';
import { mustNotKeepFromWriter } from './writers';

export class LogIncident extends Incident {
  @IsCode(audience) audience!: Audience;
}

export const logIncident = decide(LogIncident, (state, intent, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  mustBePossible(state, known, intent);
  mustNotHideReply(intent.direction, intent.audience);
  mustNotKeepFromWriter(state, known, { writers: [known.by.unit], audience: intent.audience });
  const content = { ...contentOf(intent), entryRef: known.newRef() };
  const logged = IncidentLogged.of(content, { occurredAt: intent.occurredFrom, writtenAt: intent.writtenAt });
  return [withWitnesses(logged, intent)];
});
