import type { Language } from '../words/words';

const locale = { da: 'da-DK', en: 'en-GB' } as const;
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1_024;

/** Bytes as people say them: `812 B`, `2,5 MB`. */
export function sizeSaid(bytes: number, language: Language): string {
  const at = bytes < STEP ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)));
  const about = { style: 'unit', unit: units[at] ?? 'byte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale[language], about).format(bytes / STEP ** at);
}
