/** A fact, person, question: stands for an id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

/** Bodies of the commands about conversations, persons who are one and the end of a case. */
export const lifeExamples = {
  holdConversation: {
    'a call with her, an interpreter on the line': {
      value: {
        with: SOME_ID,
        channel: 'phone',
        at: '2025-09-15T09:20:00.000Z',
        reached: true,
        interpreter: 'by-phone',
        note: 'Hun vil helst ringes op efter kl. 16. Aftalt ny samtale på torsdag.',
      },
    },
    'nobody answered': { value: { with: SOME_ID, channel: 'phone', reached: false } },
  },
  callEmergency: { '1-1-2': { value: { service: 'alarm-112', at: '2025-09-15T21:05:00.000Z' } } },
  mergePersons: { 'entered twice': { value: { into: SOME_ID } } },
  closeCase: {
    'with a danger that is over': {
      value: { reason: 'contact-stopped', answered: [{ running: SOME_ID, answer: 'over' }] },
    },
  },
  reopenCase: { 'it has begun again': { value: { reason: 'contact-again' } } },
} as const;
