import { approachUrgency } from '../approach/codes';
import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import { mustBePersons } from '../intake/persons';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsFlag, IsId, IsInstant, IsWords, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import * as code from './codes';
import { ConversationHeld } from './facts';
import { approachesByTalk } from './seeking-him';

/** Somebody of the unit talked with a person of the case, or tried to. */
export class HoldConversation {
  @IsId() with!: Id;
  @IsCode(code.conversationChannel) channel!: CodeOf<typeof code.conversationChannel>;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
  @IsFlag() reached!: boolean;
  @Optional() @IsCode(code.interpreter) interpreter?: CodeOf<typeof code.interpreter>;
  /** Needed where it is with the alleged perpetrator. */
  @Optional() @IsCode(code.conversationInitiative) initiative?: CodeOf<typeof code.conversationInitiative>;
  /** Why he was sought though nobody tried to warn her. */
  @Optional() @IsCode(approachUrgency) urgencyReason?: CodeOf<typeof approachUrgency>;
  /** Stays in the unit that writes it. */
  @Optional() @IsWords(20_000) note?: string;
}

export const holdConversation = decide(HoldConversation, (state, intent, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  const { note, at = known.now, ...talk } = intent;
  mustBePersons(state.intake, [intent.with]);
  happened(known.now, at);
  const approaches = approachesByTalk(state, { ...talk, person: talk.with, at }, known);
  const words = note === undefined ? undefined : { text: note };
  const held = { ...talk, at, conversationId: known.newId(), byUnit: known.by.unit, note: words };
  return [ConversationHeld.of(held, { about: intent.with, occurredAt: at }), ...approaches];
});
