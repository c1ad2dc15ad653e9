import { codeList } from '../kernel/code-list';
import type { SealedClass } from '../kernel/words';

/** What a track is referred for: there is one reason. */
export const trackPurpose = codeList('track-purpose', 1, {
  treatment: ['Behandling', 'Treatment'],
});
export const trackDeclineReason = codeList('track-decline-reason', 1, {
  'not-ours': ['Ikke vores område', 'Not ours'],
  'no-capacity': ['Ingen ledig plads', 'No capacity'],
  'too-little-known': ['For lidt oplyst', 'Too little known'],
  'not-wanted': ['Udøveren ønsker det ikke', 'Not wanted by the perpetrator'],
});
export const trackWithdrawalReason = codeList('track-withdrawal-reason', 1, {
  'consent-withdrawn': ['Samtykke trukket tilbage', 'Consent withdrawn'],
  'consent-expired': ['Samtykke udløbet', 'Consent expired'],
  'no-longer-needed': ['Ikke længere nødvendigt', 'No longer needed'],
  'track-closed': ['Forløbet er lukket', 'The track is closed'],
});
export const trackOutcome = codeList('track-outcome', 1, {
  completed: ['Gennemført', 'Completed'],
  'partly-completed': ['Delvist gennemført', 'Partly completed'],
  stopped: ['Udøveren stoppede', 'Stopped by the perpetrator'],
  'could-not-reach': ['Kunne ikke få kontakt', 'Could not reach'],
  'helped-elsewhere': ['Får hjælp et andet sted', 'Helped elsewhere'],
});
/** What may be told of him to whoever treats him. */
export const trackFieldSets: readonly SealedClass[] = ['identity', 'cpr', 'address', 'reach', 'narrative'];
