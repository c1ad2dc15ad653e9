import { decide } from '../case';
import { mustKnow } from '../entitlement';
import { mustBePersons } from '../intake/persons';
import { IsIds } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { ChildrenInvolved } from './facts';
import { mustBeChildren } from './of-children';
import { childrenInvolved } from './state';

/** Which children live with it: all of them, each described before. */
export class InvolveChildren {
  @IsIds({ min: 1 }) children!: Id[];
}

export const involveChildren = decide(InvolveChildren, (state, { children }, { by }) => {
  mustKnow(state, by);
  mustBeOpen(state, by);
  mustBePersons(state.intake, children);
  mustBeChildren(state.intake, children);
  const already = childrenInvolved(state);
  const isSame = already.length === children.length && children.every((child) => already.includes(child));
  return isSame ? [] : [ChildrenInvolved.of({ children, number: children.length })];
});
