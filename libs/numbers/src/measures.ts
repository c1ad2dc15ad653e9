import { codeLists, type Label } from '@vaern/casework';

/** What is counted: persons, what was done to them, and what was asked for them; each apart from the others. */
export type MeasureName = 'cases' | 'incidents' | 'referrals';

export interface Code {
  readonly code: string;
  readonly label: Label;
}

/** One way of dividing what is counted. No dimension belongs to two measures: two counts of one group could be compared. */
export interface Dimension {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly Code[];
  /** One unit may stand under several codes; then they do not add up to the total. */
  readonly several: boolean;
}

export interface Measure<Name extends string = MeasureName> {
  readonly name: Name;
  readonly label: Label;
  /** What counts as one. */
  readonly unit: Label;
  readonly dimensions: readonly Dimension[];
}

/** A case that is not screened at the end of the year. */
export const NOT_SCREENED = 'not-screened';

const notScreened: Code = { code: NOT_SCREENED, label: { da: 'Endnu ikke afklaret', en: 'Not screened yet' } };

/** Everything that is published of a year. `agencies`: those that cases may be reported at. */
export const measuresFor = (agencies: readonly Code[]): readonly Measure[] => [
  {
    name: 'cases',
    label: { da: 'Udsatte', en: 'Affected persons' },
    unit: {
      da: 'Én udsat, talt i det år, hvor den første henvendelse kom. Sager, der er kædet sammen som samme udsatte, tæller som én. Hvad der er kendt ved årets udgang, gælder.',
      en: 'One affected person, counted in the year of the first contact. Cases that stand linked as the same affected person’s count as one. As known when the year ended.',
    },
    dimensions: [
      dimension('agency', ['Hvor henvendelsen kom', 'Where the contact came'], agencies),
      dimension('relation', ['Relation til udøveren', 'Relation to the perpetrator'], listed('relation')),
      dimension('reporter', ['Hvem der henvendte sig', 'Who made the contact'], listed('reporter')),
      dimension('outcome', ['Afklaring', 'Screening'], [...listed('screening-outcome'), notScreened]),
    ],
  },
  {
    name: 'incidents',
    label: { da: 'Hændelser', en: 'Incidents' },
    unit: {
      da: 'Ét lognotat om noget, der kom fra udøveren, skrevet ind i året. En strøm af beskeder i ét notat er én hændelse.',
      en: 'One log entry of something that came from the perpetrator, written down in the year. A flood of messages in one entry is one incident.',
    },
    dimensions: [
      dimension('channel', ['Kanal', 'Channel'], listed('incident-channel'), true),
      dimension('behaviour', ['Adfærd', 'Behaviour'], listed('behaviour'), true),
    ],
  },
  {
    name: 'referrals',
    label: { da: 'Henvisninger', en: 'Referrals' },
    unit: {
      da: 'Én henvisning fra en enhed til en anden, sendt i året. En, der blev sendt videre eller igen, er en ny.',
      en: 'One referral from one unit to another, sent in the year. One that was forwarded or sent again is a new one.',
    },
    dimensions: [dimension('purpose', ['Formål', 'Purpose'], listed('referral-purpose'))],
  },
];

export const dimension = (
  name: string,
  [da, en]: readonly [da: string, en: string],
  codes: readonly Code[],
  several = false,
): Dimension => ({ name, label: { da, en }, codes, several });

/** @throws Error if there is no such list */
export function listed(name: string): readonly Code[] {
  const list = codeLists.get(name);
  if (!list) throw new Error(`no list of codes is called ${name}`);
  return Object.entries(list.labels).map(([code, label]) => ({ code, label }));
}
