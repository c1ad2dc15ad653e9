import { decide } from '../case';
import { mustKnow } from '../entitlement';
import type { PlainOf } from '../kernel/fact';
import { IsCode, IsEntryRef, IsId, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { entryOfRoute } from './entry-of-route';
import { IncidentCorrected } from './facts';
import { contentOf, Incident, mustBePossible, withWitnesses } from './incident';
import { mustNotHideReply } from './replies';

/** Says the whole entry anew, beside what it said before. Who may see it does not change. */
export class CorrectIncident extends Incident {
  @IsEntryRef() entryRef!: string;
  /** The telling it corrects; the last one without it. */
  @Optional() @IsId() corrects?: Id;
  @IsCode(IncidentCorrected.plain.shape.reason.options) reason!: PlainOf<typeof IncidentCorrected>['reason'];
}

export const correctIncident = decide(CorrectIncident, (state, intent, known) => {
  mustKnow(state, known.by);
  const { entry, now } = entryOfRoute(state, intent.entryRef, known);
  const { corrects = now.factId } = intent;
  if (state.log.entryOf.get(corrects) !== intent.entryRef) throw refusal('not-of-this-entry');
  mustBePossible(state, known, intent);
  mustNotHideReply(intent.direction, entry.audience);
  const content = { ...contentOf(intent), corrects, audience: entry.audience };
  const corrected = IncidentCorrected.of(content, { occurredAt: intent.occurredFrom, writtenAt: intent.writtenAt });
  return [withWitnesses(corrected, intent)];
});
