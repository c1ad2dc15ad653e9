import type { Label } from './words';

/** What may be wrong with a field of a body, worded. `{min}`, `{max}`, `{codes}` are filled from the fault. */
export const validationWords = {
  'is-words': {
    da: 'Skriv tekst på 1 til {max} tegn uden skjulte tegn.',
    en: 'Write 1 to {max} characters of text without hidden ones.',
  },
  'is-id': { da: 'Skal være et id (UUID).', en: 'Must be an id (UUID).' },
  'is-instant': {
    da: 'Skal være et tidspunkt, der findes, mellem 1900 og 2200, for eksempel 2026-03-03T14:30:00.000Z.',
    en: 'Must be a real point in time between 1900 and 2200, for example 2026-03-03T14:30:00.000Z.',
  },
  'is-day': {
    da: 'Skal være en dato, der findes, mellem 1900 og 2200, for eksempel 2026-03-03.',
    en: 'Must be a real day between 1900 and 2200, for example 2026-03-03.',
  },
  'is-code': { da: 'Skal være en af: {codes}.', en: 'Must be one of: {codes}.' },
  'is-unit': {
    da: 'Skal være en enhed, for eksempel police:1464/intake.',
    en: 'Must be a unit, for example police:1464/intake.',
  },
  'is-entry-ref': {
    da: 'Skal være et lognotats kendetegn på otte tegn.',
    en: "Must be a log entry's reference of eight characters.",
  },
  'is-receipt': {
    da: 'Skal være en kvittering på 26 tegn.',
    en: 'Must be a receipt of 26 characters.',
  },
  'is-advice-id': {
    da: 'Skal være et råds kendetegn i kataloget, for eksempel keep-a-log.',
    en: "Must be an advice item's name in the catalogue, for example keep-a-log.",
  },
  'is-filename': {
    da: 'Skal være et filnavn på 1 til 255 tegn uden sti og skjulte tegn, for eksempel kamera.mp4.',
    en: 'Must be a file name of 1 to 255 characters without path and hidden characters, for example camera.mp4.',
  },
  'is-sha256': {
    da: 'Skal være en SHA-256 på 64 små hexadecimale tegn.',
    en: 'Must be a SHA-256 of 64 small hexadecimal digits.',
  },
  'is-file-key': { da: 'Skal være en nøgle på 32 bytes.', en: 'Must be a key of 32 bytes.' },
  'is-answers': {
    da: 'Skal være svar ved navn: tekster, lister af tekster, sandt eller falsk.',
    en: 'Must be answers by name: texts, lists of texts, true or false.',
  },
  'is-cpr': {
    da: 'Skal være et CPR-nummer: ti cifre med en dato, der findes.',
    en: 'Must be a CPR number: ten digits with a date that exists.',
  },
  'is-edition': {
    da: 'Skal være nummeret på en udgave, for eksempel 2, 2.1 eller 2026-1.',
    en: 'Must be the number of an edition, for example 2, 2.1 or 2026-1.',
  },
  'is-area': {
    da: 'Skal være en kommune, en region eller denmark, for eksempel municipality:0561 eller region:1083.',
    en: 'Must be a municipality, a region or denmark, for example municipality:0561 or region:1083.',
  },
  'is-school-year': {
    da: 'Skal være et skoleår, for eksempel 2025/2026.',
    en: 'Must be a school year, for example 2025/2026.',
  },
  'is-phone': {
    da: 'Skal være et telefonnummer med mindst seks cifre og højst {max} tegn.',
    en: 'Must be a phone number of at least six digits and at most {max} characters.',
  },
  'is-email': {
    da: 'Skal være en e-mailadresse på højst {max} tegn, for eksempel navn@example.dk.',
    en: 'Must be an e-mail address of at most {max} characters, for example name@example.dk.',
  },
  'is-postcode': { da: 'Skal være et postnummer på fire cifre.', en: 'Must be a postcode of four digits.' },
  'is-language': {
    da: 'Skal være en sprogkode på to eller tre bogstaver, for eksempel da.',
    en: 'Must be a language code of two or three letters, for example da.',
  },
  'is-flag': { da: 'Skal være sandt eller falsk (true eller false).', en: 'Must be true or false.' },
  'is-count': { da: 'Skal være et helt tal fra {min} til {max}.', en: 'Must be a whole number from {min} to {max}.' },
  'is-list': {
    da: 'Skal være en liste med {min} til {max} forskellige værdier.',
    en: 'Must be a list of {min} to {max} different values.',
  },
  'is-object': { da: 'Skal være et objekt.', en: 'Must be an object.' },
  'unknown-field': { da: 'Feltet findes ikke.', en: 'There is no such field.' },
} as const satisfies Record<string, Label>;

export type Constraint = keyof typeof validationWords;

/** The sentence for a fault, in the language asked for. */
export function faultWords(
  constraint: Constraint,
  params: Readonly<Record<string, string>>,
  lang: keyof Label,
): string {
  return validationWords[constraint][lang].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
