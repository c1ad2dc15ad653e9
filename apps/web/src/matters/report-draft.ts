import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';

export const blank = { entries: [] as readonly string[], summary: '' };
export type Draft = typeof blank;

/** What must be answered and was not yet. The police may take a report before anything stands in a log. */
export const missingIn = (draft: Draft, isPolice: boolean) =>
  unanswered(draft, isPolice ? ['summary'] : ['entries', 'summary']);

/** What was filled in, as a report that is prepared. */
export const reportOf = ({ entries, summary }: Draft): BodyOf<'reports'> =>
  ({ entries, summary: summary.trim() }) as BodyOf<'reports'>;

/** How many incidents show it without burying it. */
export const isTypical = ({ length }: readonly string[]): boolean => length >= 3 && length <= 5;
