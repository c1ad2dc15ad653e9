import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import { IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import { TrackLinked } from './linking';

/** In her case: which track of the home unit's own is that of the perpetrator. */
export class LinkTrack {
  @IsId() trackId!: Id;
}

export const linkTrack = decide(LinkTrack, (state, { trackId }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  if (known.isOwnTrack !== true) throw refusal('no-such-track');
  return [TrackLinked.of({ byUnit: known.by.unit, note: { trackId } })];
});
