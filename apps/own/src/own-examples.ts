/** A code, an upload: stand for those of the hub that it is sent to. */
const SOME_CODE = 'k7pm-3xqd-aa2n-rw5t';
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

export const ownExamples = {
  report: {
    'in her own words': {
      value: {
        municipality: 'municipality:0561',
        text: 'Min tidligere kæreste står ved min arbejdsplads, når jeg får fri. Jeg ved ikke, hvem jeg skal sige det til.',
        immediateDanger: false,
        affectedIsEmployee: 'no',
        perpetratorIsStaff: 'no',
        relation: 'former-partner',
        phones: ['00 00 12 99'],
      },
    },
  },
  enter: { 'as it was written down': { value: { code: SOME_CODE } } },
  log: {
    'messages at night': {
      value: {
        occurredFrom: '2025-09-14T21:40:00.000Z',
        occurredTo: '2025-09-15T02:10:00.000Z',
        precision: 'minute',
        channels: ['sms'],
        behaviours: ['contact', 'threat'],
        count: 31,
        direction: 'incoming',
        audience: 'police',
        text: 'Enogtredive beskeder. I den sidste skriver han, at han ved, hvornår jeg kører hjem.',
        senderIdentifier: 'ukendt nummer',
        effect: 'Jeg turde ikke tage på arbejde.',
      },
    },
  },
} as const;

export const ownEvidenceExamples = {
  begin: { 'camera video of 40 MB': { value: { size: 41_943_040 } } },
  receive: {
    'a video, sent before': {
      value: { uploadId: SOME_ID, kind: 'video', obtained: 'own-camera', filename: 'opgang-14-september.mp4' },
    },
  },
} as const;
