/** What somebody is looked for by; the municipality and the police find the demo's colleague. */
export const searchExamples = {
  'by her CPR number': { of: ['municipality'], value: { cpr: '0204364008' } },
  'by her phone': { of: ['municipality', 'police'], value: { phone: '+45 00 00 12 01' } },
  'by a phone of a case that closed here': { of: ['centre'], value: { phone: '00 00 12 21' } },
} as const;
