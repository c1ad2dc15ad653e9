/** A fact, person, order: stands for an id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';
const SOME_ENTRY = 'aaaaaaaa';

/** Bodies about reports, orders and breaches, accepted when sent to a hub with demo data. */
export const policeExamples = {
  preparePoliceReport: {
    'three typical incidents': {
      value: {
        entries: [SOME_ENTRY],
        summary:
          'Han har opsøgt hende gennem fem år. Hun har sagt klart fra og aldrig svaret. Tre typiske hændelser er valgt sammen med hende.',
      },
    },
  },
  filePoliceReport: {
    'filed, as the letter from the police says': {
      value: { provisions: ['straffeloven-242'], journalNumber: '4700-00000-00001-26', knownFrom: 'document-seen' },
    },
  },
  requestOrder: {
    'a no-contact order': {
      value: {
        kind: 'no-contact',
        against: SOME_ID,
        policeUnit: 'police:1464/intake',
        fieldSets: ['identity', 'log-text'],
        legalBasis: 'crime-prevention',
      },
    },
  },
  requestOrderAnew: {
    'before it ends': {
      value: {
        kind: 'no-contact',
        policeUnit: 'police:1464/intake',
        fieldSets: ['identity'],
        legalBasis: 'authority-need',
      },
    },
  },
  recordOrder: {
    'from before the hub': {
      value: {
        kind: 'no-contact',
        against: SOME_ID,
        from: '2025-03-03',
        to: '2030-03-03',
        servedAt: '2025-03-10T09:00:00.000Z',
        knownFrom: 'document-seen',
      },
    },
  },
  issueOrder: {
    'for five years': { value: { from: '2025-03-03', to: '2030-03-03', knownFrom: 'document-seen' } },
  },
  denyOrder: {
    'no longer asked for': { value: { reason: 'request-withdrawn', knownFrom: 'affected-says' } },
  },
  serveOrder: { 'he was told at his home': { value: { at: '2025-03-04T08:30:00.000Z', knownFrom: 'affected-says' } } },
  extendOrder: { 'to the end of five years': { value: { to: '2030-03-03', knownFrom: 'document-seen' } } },
  revokeOrder: { 'entered in error': { value: { reason: 'recorded-in-error', knownFrom: 'document-seen' } } },
  reportBreach: {
    'he stood at her door': {
      value: {
        by: 'affected',
        entries: [SOME_ENTRY],
        policeUnit: 'police:1464/intake',
        fieldSets: ['log-text'],
        legalBasis: 'report-of-crime',
        knownFrom: 'affected-says',
      },
    },
  },
} as const;
