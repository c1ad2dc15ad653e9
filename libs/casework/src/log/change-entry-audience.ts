import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { mustBeHomeOrWriter } from '../intake/home-or-writer';
import type { PlainOf } from '../kernel/fact';
import { IsCode, IsEntryRef } from '../kernel/validators';
import { entryOfRoute } from './entry-of-route';
import { audience, EntryAudienceChanged } from './facts';
import { mustNotHideReply } from './replies';
import type { Audience } from './state';
import { mustNotKeepFromWriter, writersIn } from './writers';

export class ChangeEntryAudience {
  @IsEntryRef() entryRef!: string;
  @IsCode(audience) audience!: Audience;
  @IsCode(EntryAudienceChanged.plain.shape.reason.options) reason!: PlainOf<typeof EntryAudienceChanged>['reason'];
}

export const changeEntryAudience = decide(ChangeEntryAudience, (state, intent, known) => {
  mustKnow(state, known.by);
  const { entry, now } = entryOfRoute(state, intent.entryRef, known);
  mustBeHomeOrWriter(state.intake, known.by, entry.unit);
  if (entry.audience === intent.audience) return [];
  mustNotHideReply(now.direction, intent.audience);
  const writers = writersIn(state, intent.entryRef, entry);
  mustNotKeepFromWriter(state, known, { writers, audience: intent.audience });
  return [EntryAudienceChanged.of(intent)];
});
