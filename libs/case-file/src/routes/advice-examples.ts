/** Bodies of advice and of the plan, accepted when sent to a hub with demo data. */
export const adviceExamples = {
  giveAdvice: {
    'after the first talk': {
      value: {
        items: [
          { id: 'stop-all-contact', version: 1 },
          { id: 'keep-a-log', version: 1 },
          { id: 'keep-originals', version: 1 },
        ],
        note: 'Hun vil helst have papiret med hjem end på mail.',
      },
    },
    'a new number, after an assessment': {
      value: {
        items: [
          { id: 'change-number', version: 2 },
          { id: 'keep-old-channel', version: 1 },
        ],
        deviation: 'health-of-affected',
        assessment: 'Hun sover ikke for opkald om natten. Den gamle telefon bliver liggende tændt hos kommunen.',
      },
    },
  },
  planAction: {
    'a safety step': {
      value: { kind: 'safety', due: '2099-01-15', what: 'Låsesmed til bagdøren og lys i opgangen.' },
    },
  },
  completeAction: { done: { value: {} } },
  dropAction: { 'she does not want it': { value: { reason: 'not-wanted' } } },
} as const;
