import { isCleared, mustNotBeHeld, openApproaches, type Approach } from '../approach/state';
import { made } from '../approach/make-approach';
import { decide, type CaseState } from '../case';
import { conversationChannel } from '../conversation/codes';
import { lastTalk } from '../conversation/state';
import { mustBePersons } from '../intake/persons';
import { doneInCase } from '../intake/since-contact';
import { isPerpetrator, sameAs } from '../intake/state';
import { mustBeAtWork } from '../involved';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import { IsCode, IsFlag, IsId, IsInstant, IsWords, Optional } from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import type { Check } from './call-safety';
import { mustBeChecked } from './checked';
import { FamilyContactMade } from './facts';

/** The family unit spoke, or tried to speak, with child, mother or father. */
export class MakeFamilyContact {
  @IsId() with!: Id;
  @IsCode(conversationChannel) channel!: CodeOf<typeof conversationChannel>;
  @IsFlag() reached!: boolean;
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
  /** Stays in the unit that writes it. */
  @Optional() @IsWords(20_000) note?: string;
}

export const makeFamilyContact = decide(MakeFamilyContact, (state, { note, ...intent }, known) => {
  const { by, now } = known;
  mustBeAtWork(state, by);
  mustBeOpen(state, by);
  mustBePersons(state.intake, [intent.with]);
  const at = intent.at ?? now;
  doneInCase(state.intake, now, at);
  mustNotBeHeld(state, { person: intent.with, unit: by.unit, at });
  mustBeSafe(state, intent, known);
  const approach = mustBeCleared(state, intent.with, { unit: by.unit, at });
  const words = note === undefined ? undefined : { text: note };
  const contact = { ...intent, familyContactId: known.newId(), byUnit: by.unit, at, note: words };
  return [
    FamilyContactMade.of(contact, { about: intent.with, occurredAt: at }),
    ...(approach && intent.reached ? [made(approach, at)] : []),
  ];
});

/** She herself as her safe reach says, anybody else as the check. @throws Refusal `call-safety-missing`, `do-not-call`, `warn-first` */
function mustBeSafe(state: CaseState, { with: person, channel }: MakeFamilyContact, known: Known): void {
  const { intake } = state;
  const reach = person === intake.affected ? intake.safeReach.get(person) : undefined;
  if (reach) {
    if (!reach.mayCall && calls.includes(channel)) throw refusal('do-not-call');
    return;
  }
  const check = mustBeChecked(state, person, known);
  if (check.result === 'warn-first' && !isPerpetrator(intake, person)) mustBeTold(state, check);
}

/** That which rings. */
const calls: readonly CodeOf<typeof conversationChannel>[] = ['phone', 'video'];

/** For the alleged perpetrator there is more to keep than a talk with her. */
function mustBeTold(state: CaseState, { checkedAt }: Check): void {
  if (!isToldSince(state, checkedAt)) throw refusal('warn-first');
}

/** Somebody spoke with her, or tried to, after that. */
const isToldSince = ({ intake, conversation }: CaseState, since: Instant): boolean =>
  (lastTalk(conversation, intake.affected) ?? '') >= since;

/** For the alleged perpetrator the unit's own approach, of which she was tried to be warned. @throws Refusal `warn-first` */
function mustBeCleared(
  state: CaseState,
  person: Id,
  { unit, at }: { unit: string; at: Instant },
): Approach | undefined {
  if (!isPerpetrator(state.intake, person)) return undefined;
  const names = sameAs(state.intake, person);
  const cleared = openApproaches(state.approach).find(
    (own) => own.byUnit === unit && names.includes(own.personId) && isCleared(own, at),
  );
  if (!cleared) throw refusal('warn-first');
  return cleared;
}
