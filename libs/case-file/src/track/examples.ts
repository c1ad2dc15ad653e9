/** An id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';
const TREATMENT = 'centre:dk/perpetrators';

/** Bodies of the commands in a perpetrator's track, accepted when sent to a hub with demo data. */
export const trackExamples = {
  openTrack: {
    'he asks for help himself': {
      value: { identityStatus: 'known', name: 'Kim Aabo', born: '1983-11-08', phones: ['00 00 12 61'] },
    },
  },
  describePerpetrator: {
    'an interpreter is needed': { value: { identityStatus: 'known', language: 'de', interpreterNeeded: true } },
  },
  giveTrackConsent: {
    'to treatment': {
      value: {
        how: 'present',
        explainedVersion: '2026-1',
        recipients: [TREATMENT],
        fieldSets: ['identity', 'reach'],
        until: '2099-12-31',
      },
    },
  },
  withdrawTrackConsent: { 'by phone': { value: { how: 'phone', pressureAsked: 'asked-none' } } },
  advisePerpetrator: {
    'to stop, and to get help': {
      value: {
        items: [
          { id: 'leave-her-alone', version: 1 },
          { id: 'get-help-to-stop', version: 1 },
        ],
        note: 'Han vil gerne i gang.',
      },
    },
  },
  strikeTrackWords: { 'not needed': { value: { class: 'identity', basis: 'not-needed' } } },
  closeTrack: { 'he stopped': { value: { outcome: 'stopped' } } },
} as const;

export const referringExamples = {
  referTrack: {
    'with his consent': {
      value: {
        to: TREATMENT,
        consentId: SOME_ID,
        fieldSets: ['identity', 'reach'],
        urgency: 'normal',
        summary: 'Han vil gerne have hjælp til at lade en tidligere partner være i fred.',
      },
    },
  },
  withdrawTrackReferral: { 'no longer needed': { value: { reason: 'no-longer-needed' } } },
  linkTrack: { 'his own track': { value: { trackId: SOME_ID } } },
} as const;

export const treatingExamples = {
  receiveTrack: { seen: { value: {} } },
  acceptTrack: { 'taken on': { value: {} } },
  declineTrack: { 'no room': { value: { reason: 'no-capacity' } } },
  holdTrackSession: {
    'the first one': {
      value: { at: '2025-09-16T12:00:00.000Z', note: 'Han kunne nævne tre situationer, hvor han skrev.' },
    },
  },
} as const;
