const ZONE = 'Europe/Copenhagen';
const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** A day and time of day as clocks in Denmark show them, `2026-03-29T14:05`, as an instant. */
export function fromLocal(local: string): string {
  const asUtc = Date.parse(`${local}:00Z`);
  const ahead = (at: number) => Date.parse(`${parts.format(at).replace(' ', 'T')}Z`) - at;
  // Twice: what is ahead just before the clocks are turned is not ahead just after.
  return new Date(asUtc - ahead(asUtc - ahead(asUtc))).toISOString();
}

/** An instant as clocks in Denmark show it, to the minute. */
export const toLocal = (at: Date): string => parts.format(at).replace(' ', 'T').slice(0, 16);
