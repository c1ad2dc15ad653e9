import type { Entry, Reach } from '@vaern/case-file';
import { BadInput } from '@vaern/gateway';
import type { Edition } from './edition';
import { text } from './words-of';

export interface Someone {
  /** Under whatever id they were described. */
  readonly ids: readonly string[];
  readonly described: readonly Entry[];
  readonly reach: Reach;
}

/**
 * Whom the edition is for, where it is for one of the alleged perpetrators.
 * @throws BadInput where several are alleged, and it is not said which of them
 */
export function readerOf(
  edition: Edition,
  alleged: readonly Someone[],
  perpetrator: string | undefined,
): Someone | undefined {
  if (edition === 'police') return undefined;
  if (perpetrator === undefined && alleged.length < 2) return alleged[0];
  const reader = alleged.find(({ ids }) => ids.some((id) => id === perpetrator));
  if (!reader) throw new BadInput([{ in: 'query', at: 'perpetrator', code: 'is-perpetrator' }]);
  return reader;
}

/** Against whom something speaks, as said last; of most nobody says where only one is alleged. */
export const againstOf = (facts: readonly Entry[]): string | undefined =>
  facts.flatMap(({ against }) => text(against) ?? []).at(-1);

/** What is said to be against another is nothing that he may read. */
export const mayConcern = (reader: Someone | undefined, facts: readonly Entry[]): boolean => {
  const against = againstOf(facts);
  return reader === undefined || against === undefined || reader.ids.includes(against);
};
