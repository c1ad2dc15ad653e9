export interface Worded {
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
  'draft-moved-on': {
    status: 409,
    title: { da: 'Kladden er en anden nu', en: 'The draft is another one now' },
    detail: {
      da: 'Den er ændret, sendt eller kasseret i et andet vindue. Hent den, eller kassér den, og gem igen.',
      en: 'It was changed, sent or discarded in another window. Fetch it, or discard it, and save again.',
    },
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
  'mailbox-not-of-agency': {
    status: 422,
    title: { da: 'Postkassen er ikke jeres', en: 'The mailbox is not of your agency' },
    detail: {
      da: 'En påmindelse sendes kun til en adresse under myndighedens egne domæner. Vælg din postkasse på arbejdet.',
      en: 'A nudge goes only to an address under the mail domains of the agency. Choose your mailbox at work.',
    },
  },
  'deputy-not-nudged': {
    status: 422,
    title: { da: 'Stedfortræderen får ingen påmindelser', en: 'The deputy is not nudged' },
    detail: {
      da: 'Vælg en kollega i samme enhed, som selv har valgt en postkasse. Er du væk, skal der være en.',
      en: 'Choose a colleague of the same unit who has chosen a mailbox. Whoever is away needs one.',
    },
  },
  'year-not-over': {
    status: 422,
    title: { da: 'Året er ikke omme', en: 'The year is not over' },
    detail: {
      da: 'Et års tal kan fryses fra den 2. januar året efter. Prøv igen da.',
      en: 'The numbers of a year can be frozen from 2 January of the next. Try again then.',
    },
  },
  'period-not-over': {
    status: 422,
    title: { da: 'Perioden er ikke omme', en: 'The period is not over' },
    detail: {
      da: 'Tallene for et kvartal eller et år kan hentes fra dagen efter dets sidste dag. Vælg en tidligere periode.',
      en: 'The figures of a quarter or a year can be had from the day after its last. Choose an earlier period.',
    },
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
