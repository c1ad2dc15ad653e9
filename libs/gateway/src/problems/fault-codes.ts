import { validationWords, type Constraint } from '@vaern/casework';
import type { Worded } from './codes';

/** What may be wrong with a request, worded: the domain's own constraints, and those of the front door. */
export const faultCodes = {
  ...validationWords,
  'is-json': { da: 'Skal være gyldig JSON.', en: 'Must be valid JSON.' },
  'is-utf8': { da: 'Skal være gyldig UTF-8.', en: 'Must be valid UTF-8.' },
  'is-text': { da: 'Må ikke indeholde NUL eller halve tegn.', en: 'Must not hold NUL or half characters.' },
  'is-shallow': { da: 'Er for dybt indlejret.', en: 'Is nested too deep.' },
  'is-allowed-name': { da: 'Navnet må ikke bruges.', en: 'The name must not be used.' },
  'is-given-once': { da: 'Må kun stå én gang.', en: 'Must be given once only.' },
  'is-key': { da: 'Skal være et UUID, nyt for hver handling.', en: 'Must be a UUID, new for each act.' },
  'is-offset': { da: 'Skal være et antal bytes.', en: 'Must be a number of bytes.' },
  'needs-file': {
    da: 'Send felterne først og så én fil i delen file.',
    en: 'Send the fields first, and then one file in the part called file.',
  },
  'is-not-empty': { da: 'Filen er tom.', en: 'The file is empty.' },
  'is-version': { da: 'Skal være en version i anførselstegn.', en: 'Must be a version in double quotes.' },
  'is-phone': {
    da: 'Skal være et telefonnummer: otte cifre, eller et nummer med landekode.',
    en: 'Must be a phone number: eight digits, or a number with its country code.',
  },
  'is-email': { da: 'Skal være en e-mailadresse.', en: 'Must be an e-mail address.' },
  'needs-one-of': { da: 'Skriv mindst én af: {names}.', en: 'State at least one of: {names}.' },
  'is-table': {
    da: 'Skal være en tabel med en overskrift og 1 til 5.000 rækker, højst 30 MB pakket ud.',
    en: 'Must be a table with a heading and 1 to 5,000 rows, at most 30 MB unpacked.',
  },
  'is-sheet': { da: 'Skal være et ark i projektmappen.', en: 'Must be a sheet of the workbook.' },
  'is-shorter-time': {
    da: 'Højst {max} hændelser ad gangen: vælg et kortere tidsrum med from og to.',
    en: 'At most {max} incidents at a time: choose a shorter time with from and to.',
  },
  'is-perpetrator': {
    da: 'Vælg, hvem af de formodede udøvere den er til.',
    en: 'Choose which of the alleged perpetrators it is for.',
  },
  'is-sealed': { da: 'Skal være forseglet til huben.', en: 'Must be sealed for the hub.' },
  'is-base64': { da: 'Skal være base64.', en: 'Must be base64.' },
  'is-purpose': { da: 'Skal være et formål: {codes}.', en: 'Must be a purpose: {codes}.' },
  'needs-purpose': { da: 'Skriv formålet: {codes}.', en: 'State the purpose: {codes}.' },
  'is-cursor': { da: 'Brug den værdi, som forrige side gav.', en: 'Use the value that the page before gave.' },
  'is-parameter': { da: 'Er ikke gyldig her.', en: 'Is not valid here.' },
} as const satisfies Record<string, Worded>;

export type FaultCode = Constraint | keyof typeof faultCodes;
