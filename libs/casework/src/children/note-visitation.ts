import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { mustBePersons } from '../intake/persons';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsIds, IsWords, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { visitationArrangement } from './codes';
import { VisitationNoted } from './facts';
import { mustBeChildren } from './of-children';

/** How the children are with whom they do not live with: an exchange is a way of contact, too. */
export class NoteVisitation {
  @IsIds({ min: 1 }) children!: Id[];
  @IsCode(visitationArrangement) arrangement!: CodeOf<typeof visitationArrangement>;
  @Optional() @IsWords(5_000) text?: string;
}

export const noteVisitation = decide(NoteVisitation, (state, { text, ...noted }, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  mustBePersons(state.intake, noted.children);
  mustBeChildren(state.intake, noted.children);
  const narrative = text === undefined ? undefined : { text };
  return [VisitationNoted.of({ ...noted, visitationId: known.newId(), narrative })];
});
