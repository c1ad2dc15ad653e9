/** A person, a child: stands for an id of the hub that it is sent to. */
const SOME_ID = '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c';

/** Bodies accepted when sent to a hub with demo data. */
export const familyExamples = {
  involveChildren: { 'one child': { value: { children: [SOME_ID] } } },
  consultFamilyUnit: {
    'without names': {
      value: {
        question: 'Hvordan taler vi med et barn på ni, der bliver spurgt ud af sin far?',
        answer: 'Lad barnet fortælle frit, og bed det ikke om at holde på noget.',
      },
    },
  },
  informFamilyUnit: {
    'for the protection of the children': {
      value: { classes: ['identity', 'reach'], legalBasis: 'child-protection', affectedInformed: 'before' },
    },
  },
  endFamilyInvolvement: { 'the work is done': { value: { reason: 'work-done' } } },
  checkCallSafety: {
    'she is warned first': {
      value: {
        with: SOME_ID,
        result: 'warn-first',
        why: 'is-perpetrator',
        say: 'Det handler om børnenes trivsel og om samværet, ikke om hende.',
        when: 'Hverdage mellem 9 og 11',
      },
    },
    'not at all': { value: { with: SOME_ID, result: 'do-not-call', why: 'police-at-work' } },
  },
  makeFamilyContact: {
    'a child was reached': {
      value: { with: SOME_ID, channel: 'in-person', reached: true, note: 'Talte med barnet på skolen efter aftale.' },
    },
  },
  noteVisitation: {
    'by agreement': {
      value: { children: [SOME_ID], arrangement: 'regular', text: 'Hver anden weekend. Børnene hentes på skolen.' },
    },
  },
} as const;
