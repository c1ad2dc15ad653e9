/** What the police may be shown on the ground of an order or of a breach. */
export const tellable = ['identity', 'reach', 'log-text', 'witness', 'effect', 'evidence', 'address', 'place'] as const;
export type Tellable = (typeof tellable)[number];

/** What the police need to find witnesses and to reach her, unless somebody chooses otherwise. */
export const usual: readonly Tellable[] = ['identity', 'reach', 'log-text', 'witness'];

/** Which words are opened, and why address or places, if they are. */
export interface Opened {
  readonly fieldSets: readonly string[];
  readonly addressReason: string;
}

export const asksForAddress = ({ fieldSets }: Pick<Opened, 'fieldSets'>): boolean =>
  fieldSets.includes('address') || fieldSets.includes('place');
