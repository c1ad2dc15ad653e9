import { inLatinDigits } from './digits';

/** What is typed for a sign of the code: numbers that look like letters, and letters of other keyboards that look as it does. */
const alike: Readonly<Record<string, string>> = {
  '0': 'o',
  '8': 'b',
  ı: 'i',
  а: 'a',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
};

/** A code as it was typed from paper: blanks, dashes and capitals say nothing, nor does a nought for an o. Codes have no 0, 1, 8, 9. */
export const codeTyped = (text: string): string =>
  inLatinDigits(text)
    .toLowerCase()
    .replaceAll(/./gu, (sign) => alike[sign] ?? sign)
    .replaceAll(/[^a-z0-9]/g, '');
