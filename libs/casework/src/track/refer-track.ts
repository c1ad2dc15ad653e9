import { TABLE_VERSION } from '../catalogue';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsCodes, IsId, IsUnitId, IsWords } from '../kernel/validators';
import type { Alias, Id, SealedClass } from '../kernel/words';
import { urgency } from '../referral/codes';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { trackFieldSets } from './codes';
import { consentInTrack, stands } from './consents';
import { mustBeTracksHome, treatmentNamed } from './entitlement';
import { TrackReferred } from './facts';
import { openTrackReferral, type TrackConsent } from './state';

/** He goes, with his own consent, to those who treat perpetrators. There is no other basis. */
export class ReferTrack {
  @IsUnitId() to!: string;
  @IsId() consentId!: Id;
  @IsCodes(trackFieldSets) fieldSets!: SealedClass[];
  @IsCode(urgency) urgency!: CodeOf<typeof urgency>;
  /** What they read first. */
  @IsWords(20_000) summary!: string;
}

export const referTrack = decideOnTrack(ReferTrack, (state, { to: unit, summary, ...terms }, known) => {
  mustBeTracksHome(state, known.by);
  const to = treatmentNamed(known, unit);
  if (to === known.by.unit) throw refusal('referral-to-oneself');
  const open = openTrackReferral(state);
  if (open) throw refusal('already-referred', { referralId: open.referralId });
  const consent = consentInTrack(state, terms.consentId);
  if (!stands(consent, known.today)) throw refusal('consent-ended');
  if (!covers(consent, to, terms.fieldSets)) throw refusal('beyond-consent');
  return [
    TrackReferred.of(
      {
        ...terms,
        referralId: known.newId(),
        from: known.by.unit,
        to,
        purpose: 'treatment',
        legalBasis: 'consent',
        tableVersion: TABLE_VERSION,
        respondBy: known.respondBy(terms.urgency),
        narrative: { text: summary },
      },
      { about: state.perpetrator },
    ),
  ];
});

const covers = (consent: TrackConsent, to: Alias, fieldSets: readonly SealedClass[]): boolean =>
  consent.recipients.includes(to) && fieldSets.every((name) => consent.fieldSets.includes(name));
