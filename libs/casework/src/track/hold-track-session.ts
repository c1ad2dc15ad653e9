import { happened } from '../intake/happened';
import { IsInstant, IsWords, Optional } from '../kernel/validators';
import type { Instant } from '../kernel/words';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { stands } from './consents';
import { mustWorkInTrack } from './entitlement';
import { TrackSessionHeld } from './facts';

/** A session of treatment. Its note stays with those who held it, and so does that it was held. */
export class HoldTrackSession {
  /** Now without it. */
  @Optional() @IsInstant() at?: Instant;
  @Optional() @IsWords(20_000) note?: string;
}

export const holdTrackSession = decideOnTrack(HoldTrackSession, (state, { note, at: when }, known) => {
  const { by, now, today } = known;
  mustWorkInTrack(state, by);
  if (known.standingOf(by.unit) !== 'perpetrators') throw refusal('track-goes-to-treatment');
  const at = when ?? now;
  happened(now, at);
  const isConsented = [...state.consents.values()].some(
    (consent) => stands(consent, today) && consent.recipients.includes(by.unit),
  );
  if (!isConsented) throw refusal('session-needs-consent');
  const words = note === undefined ? undefined : { text: note };
  const held = { sessionId: known.newId(), byUnit: by.unit, at, note: words };
  return [TrackSessionHeld.of(held, { about: state.perpetrator, occurredAt: at })];
});
