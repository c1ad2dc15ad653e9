const CENTRE = 'centre:dk/affected';
/** An id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

export const interestExamples = {
  registerGroupInterest: { 'in her municipality': { value: { area: 'municipality:0561' } } },
} as const;
export const atHomeExamples = {
  askWithoutNames: { 'what to advise': { value: { to: CENTRE, code: 'what-to-advise' } } },
  holdTeaching: {
    'a ninth form': { value: { audience: 'oldest-pupils', schoolYear: '2024/2025', pupils: 24 } },
  },
  recordEpisode: {
    'a threat at the counter': {
      value: { occurredOn: '2025-09-16', channels: ['in-person'], behaviours: ['threat'], followUp: ['talk'] },
    },
  },
} as const;
export const helpingExamples = {
  openCourse: { 'by telephone': { value: { form: 'phone' } } },
  holdSession: { 'the first one': { value: { at: '2025-09-16T12:00:00.000Z', note: 'Hun sover bedre.' } } },
  closeCourse: { 'it helped': { value: { outcome: 'completed' } } },
  openGroup: { 'in Esbjerg': { value: { area: 'municipality:0561', places: 8 } } },
  placeInGroup: { 'she has a place': { value: { caseId: SOME_ID } } },
} as const;
export const capacityExamples = {
  setCapacity: { counselling: { value: { service: 'counselling', places: 40 } } },
} as const;
