import { exists } from './civil-time';
import type { Day } from './words';

/**
 * The birthday that a CPR number states; undefined if the calendar has no such day. Modulus 11 is not asked: numbers
 * without it are valid since 2007. Source: CPR-kontoret, "Personnummeret i CPR".
 */
export function birthdayOf(cpr: string): Day | undefined {
  const [, day, month, year, seventh] = /^(\d{2})(\d{2})(\d{2})(\d)\d{3}$/.exec(cpr) ?? [];
  const full = centuryOf(Number(seventh), Number(year)) + Number(year);
  return exists(full, Number(month), Number(day)) ? `${full}-${month}-${day}` : undefined;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
