const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

export const forgettingExamples = {
  request: { 'the retention period is over': { value: { persons: [SOME_ID], reason: 'retention-over' } } },
  approve: { 'said by a second person': { value: {} } },
  cancel: { 'given up': { value: {} } },
  liftHold: { 'the reason is gone': { value: {} } },
  placeHold: { 'a case before the court': { value: { why: 'court-case' } } },
} as const;
