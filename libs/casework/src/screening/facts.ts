import { z } from 'zod';
import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { all, codes, nothing, only } from '../kernel/told';
import { day, edition, id, words } from '../kernel/words';

export const screeningBasis = codeList('screening-basis', 1, {
  affected: ['Samtale med den udsatte', 'Talk with the affected person'],
  relative: ['Samtale med pårørende', 'Talk with a relative'],
  papers: ['Sagens papirer', 'Papers'],
});
export const screeningOutcome = codeList('screening-outcome', 1, {
  stalking: ['Stalking', 'Stalking'],
  conflict: ['Konflikt', 'Conflict'],
  harassment: ['Chikane', 'Harassment'],
  other: ['Andet', 'Other'],
  unclear: ['Uafklaret', 'Unclear'],
});
export const concern = codeList('concern', 1, {
  low: ['Lav', 'Low'],
  moderate: ['Moderat', 'Moderate'],
  high: ['Høj', 'High'],
});
export const refusalOfContact = codeList('refusal-of-contact', 1, {
  clear: ['Klart og tydeligt', 'Clear'],
  partial: ['Delvist', 'Partial'],
  none: ['Ikke sagt fra', 'None'],
  unsafe: ['Ville være farligt', 'Unsafe'],
  unknown: ['Ved ikke', 'Unknown'],
});
export const replies = codeList('replies', 1, {
  none: ['Ingen svar', 'None'],
  some: ['Har svaret', 'Some'],
  unknown: ['Ved ikke', 'Unknown'],
});
export const replyBecause = codeList('reply-because', 1, {
  children: ['Fælles børn', 'Children'],
  work: ['Arbejde', 'Work'],
  authority: ['Myndighedssag', 'Authority matter'],
  fear: ['Frygt', 'Fear'],
  other: ['Andet', 'Other'],
});
export const finding = codeList('finding', 1, {
  persistent: ['Vedvarende', 'Persistent'],
  escalating: ['Tiltagende', 'Escalating'],
  'one-sided': ['Ensidigt', 'One-sided'],
  mutual: ['Gensidigt', 'Mutual'],
  'mutual-accusations': ['Gensidige beskyldninger', 'Mutual accusations'],
  fixation: ['Fikseret på én person', 'Fixation on one person'],
  surveillance: ['Overvågning', 'Surveillance'],
  'home-visits': ['Opsøger hjemmet', 'Comes to the home'],
  'concrete-threats': ['Konkrete trusler', 'Concrete threats'],
  'earlier-violence': ['Tidligere vold', 'Earlier violence'],
  'fear-in-daily-life': ['Frygt i hverdagen', 'Fear in daily life'],
});

/** Instruments of the field, by name alone: their questions and their words are somebody else's. */
export const instrument = codeList('instrument', 1, {
  sash: ['SASH', 'SASH'],
  's-dash': ['S-DASH', 'S-DASH'],
  srp: ['SRP', 'SRP'],
  sam: ['SAM', 'SAM'],
  sara: ['SARA', 'SARA'],
  other: ['Et andet', 'Another'],
});
export const instrumentLevel = codeList('instrument-level', 1, {
  low: ['Lavt', 'Low'],
  moderate: ['Moderat', 'Moderate'],
  high: ['Højt', 'High'],
});

export const CaseScreened = fact('CaseScreened', {
  label: { da: 'Afklaring', en: 'Case screened' },
  plain: {
    screeningId: id,
    about: z.array(id).max(10),
    basis: screeningBasis.schema,
    instrument: z
      .strictObject({ name: instrument.schema, version: edition, level: instrumentLevel.schema.optional() })
      .optional(),
    trainingExpiredReason: z.enum(['no-trained-on-duty', 'course-booked']).optional(),
    findings: z.array(finding.schema),
    refusal: refusalOfContact.schema,
    refusalAt: day.optional(),
    replies: replies.schema,
    because: z.array(replyBecause.schema),
    outcome: screeningOutcome.schema,
    concern: concern.schema,
    reviewOn: day,
  },
  /** `instrument`: what another one is called. */
  sealed: { narrative: { reasons: words(20_000), instrument: words(60).optional() } },
  told: {
    family: only('outcome', 'concern'),
    restricted: all,
    police: codes('narrative'),
    affected: codes(),
    perpetrators: nothing,
  },
});

export const SecondOpinionGiven = fact('SecondOpinionGiven', {
  label: { da: 'Anden vurdering', en: 'Second opinion given' },
  plain: { screeningId: id, agrees: z.boolean() },
  sealed: { narrative: { reasons: words(20_000) } },
  told: { family: nothing, restricted: all, police: codes('narrative'), affected: codes(), perpetrators: nothing },
});
