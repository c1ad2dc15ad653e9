import type { CaseFile } from '../api/answers';

export type Hold = CaseFile['holds'][number];

/** Holds that still run, the first to end first; each once, though the case and a list tell of it. */
export function running<H extends Hold>(holds: readonly H[], now: Date): readonly H[] {
  const byId = new Map(holds.map((hold) => [hold.approachId, hold]));
  return [...byId.values()]
    .filter(({ doNotCallBefore }) => Date.parse(doNotCallBefore) > now.getTime())
    .toSorted((a, b) => a.doNotCallBefore.localeCompare(b.doNotCallBefore));
}
