import { codeLists, factNamed } from '@vaern/casework';

const ZONE = 'Europe/Copenhagen';
const days = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const civilDays = new Intl.DateTimeFormat('da-DK', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const times = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** The label of a code; the code itself where its list does not know it. */
export function label(list: string, code: string): string {
  const labels: Readonly<Record<string, { readonly da: string }>> = codeLists.get(list)?.labels ?? {};
  return labels[code]?.da ?? code;
}
export const labels = (list: string, codes: readonly string[]): string =>
  codes.map((code) => label(list, code)).join(', ');

export const factLabel = (type: string): string => factNamed(type)?.label.da ?? type;

const languages = new Intl.DisplayNames('da', { type: 'language' });
const signs: Readonly<Record<string, string>> = { dsl: 'dansk tegnsprog' };
/** A language by its code in ISO 639: `arabisk`. */
export const language = (code: string): string => signs[code] ?? languages.of(code) ?? code;

/** `3. marts 2026`: of an instant by the clocks in Denmark, of a calendar day as it stands. */
export const day = (at: string): string => (at.length === 10 ? civilDays : days).format(new Date(at));
/** `3. marts 2026 kl. 10.05`. */
export const moment = (at: string): string => `${day(at)} kl. ${times.format(new Date(at))}`;

/** When something happened, as exactly as it is known. An end that was told as a day alone is that day's last minute. */
export function when(from: string, to: string | undefined, precision: string): string {
  const one = (at: string) => (precision === 'minute' ? moment(at) : day(at));
  const about = precision === 'about' ? 'omkring ' : '';
  const until = to !== undefined && (isLastMinute(to) ? day : one)(to);
  return until === false || until === one(from) ? `${about}${one(from)}` : `${about}${one(from)} til ${until}`;
}

const isLastMinute = (at: string): boolean => times.format(new Date(at)) === '23.59';

/** `Nr. 3, 7 og 12`. */
export const numbered = (numbers: readonly number[]): string | undefined =>
  numbers.length === 0
    ? undefined
    : `Nr. ${new Intl.ListFormat('da', { type: 'conjunction' }).format(numbers.map(String))}`;

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
/** `4,2 MB`. */
export function size(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), sizes.length - 1);
  const format = { style: 'unit', unit: sizes[step] ?? 'byte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat('da-DK', format).format(bytes / 1000 ** step);
}
