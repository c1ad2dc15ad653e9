import type { RefusalDefinition } from '../kernel/refusal';

export const supportRefusals = {
  'no-such-course': {
    status: 404,
    da: 'Forløbet findes ikke i sagen, eller en anden enhed holder det. Hent sagen igen, og vælg det der.',
    en: 'There is no such course in the case, or another unit holds it. Fetch the case again and choose it there.',
  },
  'no-such-group': {
    status: 404,
    da: 'Gruppen findes ikke. Hent listen over grupper, og vælg den der.',
    en: 'There is no such group. Fetch the list of groups and choose it there.',
  },
  'no-such-area': {
    status: 422,
    da: 'Området findes ikke. Vælg en kommune, en region eller hele landet.',
    en: 'There is no such area. Choose a municipality, a region or the whole country.',
  },
  'help-at-the-centre': {
    status: 422,
    da: 'Det er centrets rådgivning for udsatte, der hjælper og svarer. Henvis hende dertil, eller spørg uden navne.',
    en: "It is the centre's unit for the affected that helps and answers. Refer her there, or ask without names.",
  },
  'course-over': {
    status: 422,
    da: 'Forløbet er afsluttet. Er der brug for mere, så begynd et nyt.',
    en: 'The course is over. If more is needed, begin a new one.',
  },
  'no-group-interest': {
    status: 422,
    da: 'Hun har ikke bedt om en gruppe. Spørg hende, og skriv hendes ønske og område først.',
    en: 'She has not asked for a group. Ask her, and write down her wish and area first.',
  },
  'no-place-in-group': {
    status: 422,
    da: 'Gruppen har ikke en plads til hende. Vælg en anden gruppe, eller lad hendes ønske stå.',
    en: 'The group has no place for her. Choose another group, or let her wish stand.',
  },
} as const satisfies Record<string, RefusalDefinition>;
