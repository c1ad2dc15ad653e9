import { validationWords, type Constraint } from '@vaern/casework';

interface Worded {
  readonly da: string;
  readonly en: string;
}
export type Language = keyof Worded;

interface ProblemDefinition {
  readonly status: number;
  readonly title: Worded;
  readonly detail: Worded;
}

/** What can go wrong at a front door, besides what the domain refuses. The code ends the problem's `type`. */
export const problemCodes = {
  'not-http': {
    status: 400,
    title: { da: 'Forespørgslen kan ikke læses', en: 'The request cannot be read' },
    detail: { da: 'Send den som HTTP/1.1, hel og uden fejl.', en: 'Send it as HTTP/1.1, whole and without errors.' },
  },
  'upload-interrupted': {
    status: 400,
    title: { da: 'Filen kom ikke hel frem', en: 'The file did not come whole' },
    detail: {
      da: 'Spørg, hvor langt den er kommet, og gå videre derfra; en fil i én del sendes igen.',
      en: 'Ask how far it has come and go on from there; a file in one part is sent again.',
    },
  },
  'piece-too-short': {
    status: 400,
    title: { da: 'Stykket er for kort', en: 'The piece is too short' },
    detail: {
      da: 'Alle stykker undtagen det sidste skal fylde mindst 1 MB.',
      en: 'Every piece but the last must have 1 MB or more.',
    },
  },
  'bad-input': {
    status: 400,
    title: { da: 'Noget er udfyldt forkert', en: 'Something is filled in wrongly' },
    detail: { da: 'Ret det, der er nævnt i errors, og send igen.', en: 'Correct what errors names, and send again.' },
  },
  'not-signed-in': {
    status: 401,
    title: { da: 'Du er ikke logget på', en: 'You are not signed in' },
    detail: { da: 'Log på, og prøv igen.', en: 'Sign in, and try again.' },
  },
  'not-from-our-page': {
    status: 403,
    title: { da: 'Anmodningen kom ikke fra Værns egen side', en: 'The request did not come from a page of Værn' },
    detail: {
      da: 'Intet er ændret. Åbn siden igen, og prøv derfra.',
      en: 'Nothing was changed. Open the page again, and retry from there.',
    },
  },
  'not-your-role': {
    status: 403,
    title: { da: 'Din rolle har ikke adgang hertil', en: 'Your role has no access here' },
    detail: {
      da: 'Det gælder altid for din rolle, uanset sag. Spørg din leder, hvis den er forkert.',
      en: 'That is so for your role whatever the case. Ask your manager if the role is wrong.',
    },
  },
  'not-found': {
    status: 404,
    title: { da: 'Findes ikke', en: 'Not found' },
    detail: { da: 'Det findes ikke, eller det er ikke for dig.', en: 'It does not exist, or it is not for you.' },
  },
  'method-not-allowed': {
    status: 405,
    title: { da: 'Metoden bruges ikke her', en: 'The method is not used here' },
    detail: { da: 'Brug GET, HEAD eller POST.', en: 'Use GET, HEAD or POST.' },
  },
  'too-slow': {
    status: 408,
    title: { da: 'Forespørgslen kom for langsomt', en: 'The request came too slowly' },
    detail: { da: 'Send den igen, på én gang.', en: 'Send it again, all at once.' },
  },
  'wrong-offset': {
    status: 409,
    title: { da: 'Uploaden er et andet sted', en: 'The upload stands elsewhere' },
    detail: {
      da: 'Spørg, hvor langt den er kommet, og gå videre derfra.',
      en: 'Ask how far it has come, and go on from there.',
    },
  },
  conflict: {
    status: 409,
    title: { da: 'En anden kom først', en: 'Somebody else was first' },
    detail: { da: 'Hent sagen igen, og prøv på ny.', en: 'Fetch the case again, and retry.' },
  },
  'key-used-otherwise': {
    status: 409,
    title: { da: 'Nøglen er brugt til noget andet', en: 'The key was used for something else' },
    detail: {
      da: 'Brug et nyt UUID i Idempotency-Key for hver ny handling.',
      en: 'Use a new UUID in Idempotency-Key for each new act.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { da: 'For meget på én gang', en: 'Too much at once' },
    detail: { da: 'Del det op, og send igen.', en: 'Divide it, and send again.' },
  },
  'wrong-content-type': {
    status: 415,
    title: { da: 'Formatet kan ikke læses', en: 'The format cannot be read' },
    detail: {
      da: 'Send application/json i UTF-8, ikke komprimeret.',
      en: 'Send application/json in UTF-8, not compressed.',
    },
  },
  'range-not-there': {
    status: 416,
    title: { da: 'Så lang er filen ikke', en: 'The file is not that long' },
    detail: { da: 'Content-Range siger, hvor lang den er.', en: 'Content-Range says how long it is.' },
  },
  'too-many-requests': {
    status: 429,
    title: { da: 'For mange forespørgsler', en: 'Too many requests' },
    detail: { da: 'Vent det antal sekunder, som Retry-After siger.', en: 'Wait as many seconds as Retry-After says.' },
  },
  'headers-too-large': {
    status: 431,
    title: { da: 'Hovedet er for stort', en: 'The headers are too large' },
    detail: {
      da: 'Headere må fylde 16 kB i alt. Log på igen, hvis dit token er større.',
      en: 'Headers may take 16 kB in all. Sign in again if your token is larger.',
    },
  },
  fault: {
    status: 500,
    title: { da: 'Der skete en fejl hos os', en: 'Something failed at our end' },
    detail: {
      da: 'Fejlen er noteret under nummeret i instance. Prøv igen om lidt.',
      en: 'It is noted under the number in instance. Try again in a while.',
    },
  },
  unavailable: {
    status: 503,
    title: { da: 'Ikke tilgængelig lige nu', en: 'Not available just now' },
    detail: {
      da: 'Intet er gået tabt. Prøv igen om lidt. Er der fare, så ring 1-1-2.',
      en: 'Nothing is lost. Try again in a while. In danger, call 1-1-2.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

export type ProblemCode = keyof typeof problemCodes;

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
  'is-base64': { da: 'Skal være base64.', en: 'Must be base64.' },
  'is-purpose': { da: 'Skal være et formål: {codes}.', en: 'Must be a purpose: {codes}.' },
  'needs-purpose': { da: 'Skriv formålet: {codes}.', en: 'State the purpose: {codes}.' },
  'is-cursor': { da: 'Brug den værdi, som forrige side gav.', en: 'Use the value that the page before gave.' },
  'is-parameter': { da: 'Er ikke gyldig her.', en: 'Is not valid here.' },
} as const satisfies Record<string, Worded>;

export type FaultCode = Constraint | keyof typeof faultCodes;
