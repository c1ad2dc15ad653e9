import type { Bounds } from './bounds';

/** What ends, by when it begins: a day for a day, a moment for a moment; empty while nobody wrote it. */
export const endOf = (begins: string): Bounds => (begins === '' ? {} : { min: begins, below: 'before' });

/** What ends at a moment, by the day and time on which it begins; of the day alone, its beginning. */
export const endOfMoment = (day: string, time: string): Bounds =>
  endOf(day === '' ? '' : `${day}T${time === '' ? '00:00' : time}`);
