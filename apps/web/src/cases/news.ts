import { useQuery } from '@tanstack/react-query';
import type { TimelineLine } from '../api/answers';
import { timelineQuery } from './case-data';

/** Told by somebody else since whoever reads last read the case: what one wrote oneself is no news. */
export const isNews = ({ isNew, by }: Pick<TimelineLine, 'isNew' | 'by'>): boolean => isNew && by !== 'me';

/** The facts that are news to whoever reads. */
export const newsIn = (lines: readonly TimelineLine[]): ReadonlySet<unknown> =>
  new Set(lines.filter(isNews).map(({ codes }) => codes.factId));

/** Whether any of these facts is news. */
export function useNews(caseId: string): (factIds: readonly (string | undefined)[]) => boolean {
  const news = newsIn(useQuery(timelineQuery(caseId)).data ?? []);
  return (factIds) => factIds.some((factId) => factId !== undefined && news.has(factId));
}
