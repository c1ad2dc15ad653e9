import type { Reading, ReadLog } from '@vaern/vault';
import type { ToldRow } from './told-rows';

export type ReadingsOfCase = Pick<ReadLog, 'ofCase'>;

/** Later than any reading. */
const NEVER = new Date('9999-12-31T00:00:00.000Z');

/** Everything that an agency opened of a case before that moment, newest first; the log answers a thousand at a time. */
export async function readingsOf(
  log: ReadingsOfCase,
  agency: string,
  caseId: string,
  until = NEVER,
): Promise<readonly Reading[]> {
  const all = new Map<string, Reading>();
  for (let before = until; ;) {
    const page = await log.ofCase(agency, caseId, before);
    const known = all.size;
    for (const reading of page) all.set(reading.id, reading);
    const last = page.at(-1);
    if (!last || all.size === known) return [...all.values()];
    // What was opened in the same moment comes again.
    before = new Date(Date.parse(last.at) + 1);
  }
}

/** When the recipient's own people first opened any of these words, if they did. */
export function openedAt(
  readings: readonly Reading[],
  { recipient, parts, toldAt }: Pick<ToldRow, 'recipient' | 'parts' | 'toldAt'>,
): { readonly openedAt?: string } {
  const first = readings.findLast(
    (reading) =>
      reading.recipient === recipient &&
      reading.at >= toldAt &&
      parts.some((part) => reading.persons.includes(part.person) && reading.classesOpened.includes(part.class)),
  );
  return first ? { openedAt: first.at } : {};
}
