import { funderNames, publishedOf } from '@vaern/numbers';
import { z } from 'zod';

/** Of no person: what the centre has, as it stood when the quarter ended. Exact. */
const offered = z.object({
  groups: z.array(z.object({ area: z.string(), groups: z.int(), places: z.int() })),
  capacity: z.array(z.object({ service: z.string(), places: z.int() })),
});
export type Offered = z.infer<typeof offered>;

export const funderMeasuresShown = publishedOf(funderNames);
export const quarterFigures = z.object({ measures: funderMeasuresShown, offered });
export type QuarterFigures = z.infer<typeof quarterFigures>;

const part = quarterFigures.extend({
  period: z.string(),
  /** The answer by which more than half had been answered; absent where what is shown does not say it. */
  medianAnswer: z.string().optional(),
  frozenAt: z.iso.datetime({ precision: 3 }),
  /** SHA-256 in hex of the canonical JSON (RFC 8785) of agency, quarter and figures. */
  checksum: z.string(),
});

export const funderFigures = z.object({
  period: z.string(),
  agency: z.string(),
  demo: z.boolean(),
  /** No count of fewer persons is shown; counts are shown as the nearest multiple. */
  rule: z.object({ persons: z.int(), multipleOf: z.int(), da: z.string(), en: z.string() }),
  quarters: z.array(part),
  /** Of a year: the sums of what every quarter shows. */
  together: z.object({ measures: funderMeasuresShown, medianAnswer: z.string().optional() }).optional(),
});
export type FunderFigures = z.infer<typeof funderFigures>;

/** How it was made sure that nobody is recognised: said in every file. */
export const rule = {
  da: 'Tal for færre end fem personer, eller hvor én person er mere end halvdelen, er holdt tilbage (tomt felt), og med dem det mindste af de andre. Vises et tal, er det afrundet til nærmeste fem. Et kvartal fryses, første gang det hentes, og ændres aldrig. Et år er summen af det, der vises i alle fire kvartaler. Sager, der er kædet sammen som samme udsatte, er én person. Afskærmede sager og udøverforløb er ikke talt med. Af svartider gives døgn og den midterste, aldrig den korteste eller længste: den er én persons. Pladser og grupper er ikke personer og er nøjagtige.',
  en: 'Counts of fewer than five persons, or of which one person makes up more than half, are withheld (empty), and with them the smallest of the others. What is shown is rounded to the nearest five. A quarter is frozen when it is first fetched and never changes. A year is the sum of what is shown in all four quarters. Cases that stand linked as the same affected person’s are one person. Restricted cases and perpetrators’ tracks are not counted. Of answering times days and the middle one are given, never the shortest or the longest: it is one person’s. Places and groups are no persons and are exact.',
} as const;
