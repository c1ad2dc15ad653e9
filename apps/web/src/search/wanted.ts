import { tenDigits } from '../forms/ten-digits';

/** By what somebody is looked for. */
export interface Wanted {
  readonly cpr: string;
  readonly phone: string;
  readonly email: string;
}
export type Sought = Partial<Wanted>;
export const ways = ['cpr', 'phone', 'email'] as const;

/** What was filled in, without what people type around it; CPR numbers as they are kept, in ten digits. */
export const soughtIn = (wanted: Wanted): Sought =>
  Object.fromEntries(
    ways
      .map((way) => [way, way === 'cpr' ? tenDigits(wanted.cpr) : wanted[way].trim()] as const)
      .filter(([, value]) => value !== ''),
  );

interface Found {
  readonly caseId: string;
  readonly by: string;
}

/** One line for each case, with every way in which somebody was found in it. */
export const byCase = (found: readonly Found[]): readonly (readonly [caseId: string, by: readonly string[]])[] =>
  [...new Set(found.map(({ caseId }) => caseId))].map((caseId) => {
    const here = found.filter((one) => one.caseId === caseId);
    return [caseId, [...new Set(here.map(({ by }) => by))]];
  });
