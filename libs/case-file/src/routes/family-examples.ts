/** A person, a child: stands for an id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

/** Bodies for every agency, accepted when sent to a hub with demo data. */
export const approachExamples = {
  planApproach: {
    'a hearing, of which she is warned first': {
      value: { personId: SOME_ID, kind: 'hearing', when: '2099-01-15T09:00:00.000Z', doNotCall: false },
    },
    'at once, for life is in danger, and nobody else calls him before': {
      value: {
        personId: SOME_ID,
        kind: 'arrest',
        when: '2025-09-15T21:05:00.000Z',
        doNotCall: true,
        urgencyReason: 'life-in-danger',
      },
    },
  },
  attemptWarning: { 'she was reached': { value: { reached: true } }, 'nobody answered': { value: { reached: false } } },
  makeApproach: { 'after the warning': { value: {} } },
  cancelApproach: { postponed: { value: { reason: 'postponed' } } },
  makeChildNotification: {
    'the parents know': { value: { about: [SOME_ID], parentsInformed: 'yes', affectedWarned: 'before' } },
    'the parents do not': {
      value: {
        about: [],
        parentsInformed: 'no',
        reasonParentsNotInformed: 'affected-at-risk',
        affectedWarned: 'after',
      },
    },
  },
} as const;
