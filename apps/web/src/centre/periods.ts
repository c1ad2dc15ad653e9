import { dayIn } from '../time/time';

const QUARTERS = 8;
const YEARS = 3;

/** The periods that are over, the latest first: quarters `2026-Q3`, and years `2025`. */
export function periodsBefore(now: Date): { readonly quarters: readonly string[]; readonly years: readonly string[] } {
  const [year = 0, month = 1] = dayIn(now).split('-').map(Number);
  const running = year * 4 + Math.floor((month - 1) / 3);
  const quarters = Array.from({ length: QUARTERS }, (_, ago) => running - 1 - ago);
  return {
    quarters: quarters.map((nth) => `${Math.floor(nth / 4)}-Q${(nth % 4) + 1}`),
    years: Array.from({ length: YEARS }, (_, ago) => String(year - 1 - ago)),
  };
}
