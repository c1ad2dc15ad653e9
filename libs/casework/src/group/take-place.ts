import type { Decided } from '../kernel/fact';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import { PlaceTaken } from './facts';
import { fits, type GroupState } from './state';

/**
 * The group's own side of a placement, decided before her case says it: two who come at once do not get one place.
 * @throws Refusal `no-such-group`, `no-place-in-group`
 */
export function takePlace(state: GroupState, place: Id, linked: readonly Id[]): readonly Decided[] {
  if (state.homeUnit === undefined) throw refusal('no-such-group');
  if (state.taken.has(place)) return [];
  if (!fits(state, place, linked)) throw refusal('no-place-in-group');
  return [PlaceTaken.of({ placeId: place })];
}
