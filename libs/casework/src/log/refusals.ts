import type { RefusalDefinition } from '../kernel/refusal';

export const logRefusals = {
  'no-such-entry': {
    status: 404,
    da: 'Lognotatet findes ikke. Hent loggen igen, og vælg notatet der.',
    en: 'There is no such log entry. Fetch the log again and choose the entry there.',
  },
  'entry-retracted': {
    status: 422,
    da: 'Lognotatet er trukket tilbage. Skriv hændelsen som et nyt notat, hvis den skal stå i loggen.',
    en: 'The log entry was retracted. Log the incident as a new entry if it is to stand in the log.',
  },
  'not-of-this-entry': {
    status: 422,
    da: 'Rettelsen peger på en oplysning uden for lognotatet. Vælg notatet selv eller en af dets rettelser.',
    en: 'The correction points to a fact outside the log entry. Choose the entry itself or one of its corrections.',
  },
  'reply-kept-from-police': {
    status: 422,
    da: 'Et svar fra den udsatte kan ikke holdes fra politiet; det er et tegn, ikke en dom. Lad politiet se notatet.',
    en: 'A reply by the affected person cannot be kept from the police; it is a sign, not a verdict. Let the police see the entry.',
  },
  'kept-from-its-writer': {
    status: 422,
    da: 'Det har politiet selv skrevet eller sendt ind, og det holdes ikke fra dem. Lad dem se det; skriv det, der kun er til støtte, som et nyt notat.',
    en: 'The police wrote this or sent it in themselves, and it is not kept from them. Let them see it; log what is for support only as a new entry.',
  },
} as const satisfies Record<string, RefusalDefinition>;
