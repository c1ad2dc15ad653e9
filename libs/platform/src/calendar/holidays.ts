import { DateTime } from 'luxon';

/** Easter Sunday of a year of the Gregorian calendar, as month and day (Meeus, Jones, Butcher). */
export function easterSunday(year: number): { month: number; day: number } {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const shift = Math.floor((a + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * shift + 114;
  return { month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** Days after Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whitsun, Whit Monday. */
const aroundEaster = [-3, -2, 0, 1, 39, 49, 50];
/** Store Bededag, the fourth Friday after Easter, was a holiday until 2023. */
const GREAT_PRAYER = { offset: 26, lastYear: 2023 };
/** New Year's Day, Constitution Day; Christmas Eve to Boxing Day and New Year's Eve, when municipal offices are closed. */
const everyYear = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'];

/** The days of a year on which Danish municipal offices are closed besides weekends, as `2026-12-24`. */
export function danishHolidays(year: number): ReadonlySet<string> {
  const easter = DateTime.fromObject({ year, ...easterSunday(year) }, { zone: 'utc' });
  const offsets = year <= GREAT_PRAYER.lastYear ? [...aroundEaster, GREAT_PRAYER.offset] : aroundEaster;
  return new Set([
    ...everyYear.map((day) => `${String(year).padStart(4, '0')}-${day}`),
    ...offsets.map((days) => easter.plus({ days }).toISODate() ?? ''),
  ]);
}
