const ZONE = 'Europe/Copenhagen';
const HOUR = 3_600_000;
const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** An instant as clocks in Denmark show it, to the minute. */
export const toLocal = (at: Date): string => parts.format(at).replace(' ', 'T').slice(0, 16);

const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** The moments at which clocks showed it, the first first: none in the hour that spring leaves out, two in that which autumn repeats. */
function momentsOf(local: string): readonly Date[] {
  const asUtc = Date.parse(`${local}:00Z`);
  return [2, 1].map((ahead) => new Date(asUtc - ahead * HOUR)).filter((at) => toLocal(at) === local);
}

/**
 * A day and time of day as clocks in Denmark show them, `2026-03-29T14:05`, as an instant. Shown twice, it is the first of both;
 * never, as much later as the clocks were moved.
 */
export function fromLocal(local: string): string {
  const [first = new Date(Date.parse(`${local}:00Z`) - HOUR)] = momentsOf(local);
  return first.toISOString();
}

/** Whether clocks never showed it, for they were put forward just then. What is no day and time was not left out. */
export const isSkipped = (local: string): boolean => written.test(local) && momentsOf(local).length === 0;

/** Whether clocks showed it twice, for they were put back just then. */
export const isTwice = (local: string): boolean => written.test(local) && momentsOf(local).length === 2;
