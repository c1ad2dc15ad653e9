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
} as const satisfies Record<string, RefusalDefinition>;
