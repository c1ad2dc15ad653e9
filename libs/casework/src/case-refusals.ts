import type { RefusalDefinition } from './kernel/refusal';

/** What any feature may answer. */
export const caseRefusals = {
  'no-such-case': {
    status: 404,
    da: 'Sagen findes ikke, eller du har ikke adgang til den. Se din liste over sager.',
    en: 'There is no such case, or you have no access to it. See your list of cases.',
  },
  'not-the-home-unit': {
    status: 422,
    da: 'Det gør den ansvarlige enhed. Skriv til den gennem henvisningen.',
    en: 'That is for the home unit to do. Write to it through the referral.',
  },
  'no-such-unit': {
    status: 422,
    da: 'Enheden findes ikke, eller den tager ikke imod. Vælg en enhed fra listen.',
    en: 'There is no such unit, or it receives nothing. Choose a unit from the list.',
  },
  'no-such-person': {
    status: 422,
    da: 'Personen er ikke beskrevet i sagen. Beskriv personen først.',
    en: 'The person is not described in this case. Describe the person first.',
  },
  'only-the-clock': {
    status: 422,
    da: 'Det sker af sig selv, når fristen er gået. Du skal ikke gøre noget.',
    en: 'This happens by itself when the time is up. You need do nothing.',
  },
  'not-due-yet': {
    status: 422,
    da: 'Fristen er ikke gået endnu. Prøv igen, når den er.',
    en: 'The time is not up yet. Try again when it is.',
  },
} as const satisfies Record<string, RefusalDefinition>;
