import { decide } from '../case';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { SupportGroupPlaced } from './facts';
import { mustHelpHere } from './helping';

/** She gets a place in a group: one that has room, and in which nobody is whose case is linked with hers. */
export class PlaceInGroup {
  @IsId() groupId!: Id;
  @IsId() caseId!: Id;
}

export const placeInGroup = decide(PlaceInGroup, (state, { groupId }, known) => {
  mustHelpHere(state, known);
  const { group } = known;
  if (group === undefined) throw refusal('no-such-group');
  if (state.support.groups.has(groupId)) return [];
  if (state.support.interest === undefined) throw refusal('no-group-interest');
  if (!group.fits) throw refusal('no-place-in-group');
  return [SupportGroupPlaced.of({ groupId, placeId: group.place })];
});
