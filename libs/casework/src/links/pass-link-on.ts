import { decide } from '../case';
import { mustBeTimekeeper } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId, Optional } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { linkRelation, unlinkReason } from './codes';
import { CasesLinked } from './facts';
import { undone } from './undone';

/** What was done about a link in the other case, done in this one, too. With `reason`: it was undone. */
export class PassLinkOn {
  @IsId() other!: Id;
  @IsId() linkId!: Id;
  @IsCode(linkRelation) relation!: CodeOf<typeof linkRelation>;
  @Optional() @IsCode(unlinkReason) reason?: CodeOf<typeof unlinkReason>;
}

/** The unit is the one that did it there: this case's own home is told only where it is the same. */
export const passLinkOn = decide(PassLinkOn, (state, { linkId, relation, reason }, { by, beside }) => {
  mustBeTimekeeper(state, by);
  const link = state.links.links.get(linkId);
  if (reason !== undefined) return link ? undone(state, link, { unit: by.unit, reason }) : [];
  if (link || !beside || state.intake.homeUnit === undefined) return [];
  return [CasesLinked.of({ linkId, unit: by.unit, other: beside.other, relation })];
});
