import type { Language } from '../words/words';
import { fromLocal, isTwice, toLocal } from './from-local';
import { dateOf, moment } from './time';

export interface Occurred {
  readonly occurredFrom: string;
  readonly precision: 'minute' | 'about' | 'day';
}
/** What was written in the fields of a form: `2026-03-29`, `14:05`. */
interface Written {
  readonly day: string;
  readonly time: string;
  readonly isAbout: boolean;
}

/** A day of which nobody knows the hour, as an instant: its beginning, so that no hour of it is made up. */
export const dayAlone = (day: string): string => fromLocal(`${day}T00:00`);

/** When it happened, as exactly as it was told; what clocks showed twice is about then. `time`: empty where only the day is known. */
export function occurred({ day, time, isAbout }: Written): Occurred {
  if (time === '') return { occurredFrom: dayAlone(day), precision: 'day' };
  const local = `${day}T${time}`;
  return { occurredFrom: fromLocal(local), precision: isAbout || isTwice(local) ? 'about' : 'minute' };
}

/** When it happened, as people say it: the day alone where nothing more is known. `precision`: as it stands in a fact. */
export const saidWhen = (at: string, precision: unknown, language: Language, now: Date): string =>
  (precision === 'day' ? dateOf : moment)(at, language, now);

/** Until when, as people say it. An end that was told as a day alone is that day's last minute: all of it. */
export const saidUntil = (at: string, language: Language, now: Date): string =>
  (toLocal(new Date(at)).endsWith('T23:59') ? dateOf : moment)(at, language, now);
