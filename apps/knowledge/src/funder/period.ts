import { z } from 'zod';

/** A quarter, `2026-Q1`, or a year, `2026`. */
export const period = z.string().regex(/^20[2-9]\d(-Q[1-4])?$/);
/** A quarter of a year. */
export type Quarter = `${string}-Q${1 | 2 | 3 | 4}`;

const days = { 1: ['01-01', '03-31'], 2: ['04-01', '06-30'], 3: ['07-01', '09-30'], 4: ['10-01', '12-31'] } as const;

/** The quarters that a period is made of. */
export const quartersOf = (of: string): readonly Quarter[] =>
  of.includes('-') ? [of as Quarter] : ([1, 2, 3, 4] as const).map((nth): Quarter => `${of}-Q${nth}`);

/** The last day before a quarter, and its own last. */
export function daysOf(quarter: Quarter): { readonly before: string; readonly last: string } {
  const [year, nth] = quarter.split('-Q') as [string, `${keyof typeof days}`];
  const [first, last] = days[Number(nth) as keyof typeof days];
  const before = new Date(Date.parse(`${year}-${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return { before, last: `${year}-${last}` };
}
