/** Bodies of the commands about restricted cases; who reads one is named by each agency's own ids. */
export const restrictionExamples = {
  restrictCase: {
    'a colleague is a friend of his': {
      value: { reason: 'conflict-of-interest', mustNotKnow: ['demo-colleague'] },
    },
    'for her protection': { value: { reason: 'protection' } },
  },
  changeRestrictedReaders: {
    'those who look after employees': {
      value: { readers: ['demo-employee-safety', 'demo-employee-safety-deputy'] },
      of: ['municipality'],
    },
    'two officers': { value: { readers: ['demo-named-officer', 'demo-named-officer-deputy'] }, of: ['police'] },
    'two counsellors': {
      value: { readers: ['demo-named-counsellor', 'demo-named-counsellor-deputy'] },
      of: ['centre'],
    },
  },
  unrestrictCase: { 'it was cleared: nobody is staff': { value: { reason: 'not-staff' } } },
} as const;
