import { consentHow } from '../consent/facts';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsCodes, IsDay, IsEdition, IsFlag, IsUnitIds, Optional } from '../kernel/validators';
import type { Day, SealedClass } from '../kernel/words';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { trackFieldSets } from './codes';
import { stands } from './consents';
import { mustWorkInTrack, treatmentNamed } from './entitlement';
import { TrackConsentGiven } from './facts';
import type { TrackConsent } from './state';

/** He says himself what may be told of him to those who treat perpetrators. Nobody answers for him. */
export class GiveTrackConsent {
  @IsCode(consentHow) how!: CodeOf<typeof consentHow>;
  /** The version of the text that was explained. */
  @IsEdition() explainedVersion!: string;
  @Optional() @IsFlag() interpreterUsed: boolean = false;
  @IsUnitIds({ min: 1 }) recipients!: string[];
  @IsCodes(trackFieldSets) fieldSets!: SealedClass[];
  /** The last day on which it stands. */
  @Optional() @IsDay() until?: Day;
}

export const giveTrackConsent = decideOnTrack(GiveTrackConsent, (state, { recipients, ...intent }, known) => {
  mustWorkInTrack(state, known.by);
  if (intent.until !== undefined && intent.until < known.today) throw refusal('consent-ends-before-it-begins');
  const named = recipients.map((unit) => treatmentNamed(known, unit));
  const given = { ...intent, recipients: named, purposes: ['treatment' as const] };
  const same = [...state.consents.values()].find((one) => stands(one, known.today) && says(one) === says(given));
  if (same) throw refusal('consent-stands', { consentId: same.consentId });
  return [TrackConsentGiven.of({ consentId: known.newId(), ...given })];
});

const says = ({ how, explainedVersion, until, recipients, fieldSets }: Omit<TrackConsent, 'consentId'>): string =>
  JSON.stringify([how, explainedVersion, until, [...recipients].sort(), [...fieldSets].sort()]);
