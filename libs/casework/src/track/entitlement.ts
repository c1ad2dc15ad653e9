import { TIMEKEEPER, type By, type Known } from '../kernel/decision';
import type { Alias } from '../kernel/words';
import { refusal } from '../refusals';
import { openTrackReferral, type TrackReferral, type TrackState } from './state';

/** Whether the track exists for a unit: it is its home, or he is referred to it. */
export const knowsTrack = (state: TrackState, unit: Alias): boolean =>
  state.homeUnit === unit || openTrackReferral(state)?.to === unit;

/** Asked before anything else. @throws Refusal `no-such-track` */
export function mustKnowTrack(state: TrackState, { unit }: By): void {
  if (!knowsTrack(state, unit)) throw refusal('no-such-track');
}

/** @throws Refusal `no-such-track`, `not-the-home-unit`, `track-closed` */
export function mustBeTracksHome(state: TrackState, by: By): void {
  mustKnowTrack(state, by);
  if (state.homeUnit !== by.unit) throw refusal('not-the-home-unit');
  if (state.closed !== undefined) throw refusal('track-closed');
}

/** For whoever works with him: the home, or the unit that took him on. @throws Refusal `no-such-track`, `referral-not-accepted`, `track-closed` */
export function mustWorkInTrack(state: TrackState, by: By): void {
  mustKnowTrack(state, by);
  if (state.homeUnit !== by.unit && openTrackReferral(state)?.status !== 'accepted')
    throw refusal('referral-not-accepted');
  if (state.closed !== undefined) throw refusal('track-closed');
}

/** The open referral, as the unit knows it that it was sent to. @throws Refusal `no-such-track`, `no-such-referral`, `track-closed` */
export function referredTo(state: TrackState, by: By): TrackReferral {
  mustKnowTrack(state, by);
  const open = openTrackReferral(state);
  if (open?.to !== by.unit) throw refusal('no-such-referral');
  if (state.closed !== undefined) throw refusal('track-closed');
  return open;
}

/** @throws Refusal `no-such-track`, `only-the-clock` */
export function mustBeTracksClock(state: TrackState, by: By): void {
  if (by.role === TIMEKEEPER) return;
  mustKnowTrack(state, by);
  throw refusal('only-the-clock');
}

/** The unit that treats perpetrators, as a body names it. @throws Refusal `no-such-unit`, `track-goes-to-treatment` */
export function treatmentNamed(known: Known, unit: string): Alias {
  const alias = known.aliasOf(unit);
  if (alias === undefined) throw refusal('no-such-unit');
  if (known.standingOf(alias) !== 'perpetrators') throw refusal('track-goes-to-treatment');
  return alias;
}
