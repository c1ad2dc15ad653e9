import { expect, it } from '@jest/globals';
import { languageOf } from './language';

it.each([
  [undefined, 'da'],
  ['', 'da'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['da, en;q=0.8', 'da'],
  ['en, da', 'en'],
  ['en;q=0.5, da;q=0.9', 'da'],
  ['da;q=0.1, en;q=0.2', 'en'],
  ['en;q=0', 'da'],
  ['de, en;q=0.3', 'en'],
  ['de', 'da'],
  ['*', 'da'],
  ['en;q=banana', 'en'],
  [`${'x,'.repeat(5000)}en`, 'da'],
])('%s is answered in %s', (header, language) => expect(languageOf(header)).toBe(language));
