import type { Language } from './codes';

/** Danish unless the caller prefers English (Accept-Language, RFC 9110: the highest weight wins, the first of equals). */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((range) => {
      const [tag = '', ...params] = range.trim().toLowerCase().split(';');
      const weight = params.map((param) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(param)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'da' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'da';
}
