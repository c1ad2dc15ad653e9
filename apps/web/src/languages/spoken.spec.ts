import { describe, expect, it } from '@jest/globals';
import { languageName, met } from './spoken';

describe.each(['da', 'en'] as const)('the languages that can be chosen, in %s', (language) => {
  const names = met.map((code) => languageName(code, language));
  it('have names', () => expect(names.filter((name) => met.includes(name))).toEqual([]));
  it('have one name each', () => expect(new Set(names).size).toBe(names.length));
});

it('a language is called as it is in the reader’s language, and by its code where it has no name', () => {
  expect([languageName('ar', 'da'), languageName('ar', 'en')]).toEqual(['arabisk', 'Arabic']);
  expect(languageName('xx', 'da')).toBe('xx');
});
