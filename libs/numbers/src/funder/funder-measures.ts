import { dimension, listed, type Code, type Measure } from '../measures';

export const funderNames = ['centre-referrals', 'centre-courses', 'group-wishes', 'group-places'] as const;
export type FunderName = (typeof funderNames)[number];

/** How long it took until the centre answered, in whole days from sending. */
export const bands = ['day0', 'days1to2', 'days3to7', 'over7'] as const;
/** Not answered when the quarter was over: who waits. */
export const WAITING = 'waiting';
/** Taken back before it was answered. */
export const WITHDRAWN = 'withdrawn';

const answers: readonly Code[] = [
  { code: 'day0', label: { da: 'Besvaret inden for et døgn', en: 'Answered within a day' } },
  { code: 'days1to2', label: { da: 'Besvaret efter 1–2 dage', en: 'Answered after 1–2 days' } },
  { code: 'days3to7', label: { da: 'Besvaret efter 3–7 dage', en: 'Answered after 3–7 days' } },
  { code: 'over7', label: { da: 'Besvaret efter mere end 7 dage', en: 'Answered after more than 7 days' } },
  { code: WAITING, label: { da: 'Ventede ved kvartalets udgang', en: 'Waited when the quarter ended' } },
  { code: WITHDRAWN, label: { da: 'Trukket tilbage før svar', en: 'Withdrawn before an answer' } },
];

/** Everything that a funder is given of a quarter: what came in it, never how many there were at some moment. */
export const funderMeasures = (areas: readonly Code[]): readonly Measure<FunderName>[] => [
  {
    name: 'centre-referrals',
    label: { da: 'Henvisninger til centret', en: 'Referrals to the centre' },
    unit: {
      da: 'Én henvisning af en udsat til centret, sendt i kvartalet. Hvad der er kendt ved kvartalets udgang, gælder.',
      en: 'One referral of an affected person to the centre, sent in the quarter, as known when the quarter ended.',
    },
    dimensions: [
      dimension('urgency', ['Hvor meget det hastede', 'How urgent it was'], listed('urgency')),
      dimension('answer', ['Hvornår der blev svaret', 'When it was answered'], answers),
    ],
  },
  {
    name: 'centre-courses',
    label: { da: 'Rådgivningsforløb', en: 'Courses' },
    unit: {
      da: 'Ét forløb for en udsat, begyndt i kvartalet.',
      en: 'One course of an affected person, begun in the quarter.',
    },
    dimensions: [],
  },
  {
    name: 'group-wishes',
    label: { da: 'Ønsker om en selvhjælpsgruppe', en: 'Wishes for a self-help group' },
    unit: {
      da: 'Én udsat, der i kvartalet ønskede en gruppe. Hendes seneste ønske gælder.',
      en: 'One affected person who wished for a group in the quarter. Her latest wish counts.',
    },
    dimensions: [dimension('area', ['Hvor', 'Where'], areas)],
  },
  {
    name: 'group-places',
    label: { da: 'Pladser givet i selvhjælpsgrupper', en: 'Places given in self-help groups' },
    unit: {
      da: 'Én udsat, der fik plads i en gruppe i kvartalet.',
      en: 'One affected person given a place in a group in the quarter.',
    },
    dimensions: [],
  },
];
