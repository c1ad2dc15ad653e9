import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { linkRelation } from './codes';
import { CasesLinked } from './facts';
import { linkWith } from './state';

/** Two cases of one home belong together, as somebody sees who reads both. */
export class LinkCases {
  @IsId() other!: Id;
  @IsCode(linkRelation) relation!: CodeOf<typeof linkRelation>;
}

export const linkCases = decide(LinkCases, (state, { relation }, known) => {
  const { by, beside } = known;
  mustBeHome(state, by);
  if (beside?.home !== 'this-unit' || !beside.isOpen) throw refusal('no-such-other-case');
  const { other } = beside;
  return linkWith(state, other, relation)
    ? []
    : [CasesLinked.of({ linkId: known.newId(), unit: by.unit, other, relation })];
});
