import type { RefusalDefinition } from '../kernel/refusal';

export const linkRefusals = {
  'no-such-match': {
    status: 404,
    da: 'Der er ikke fundet en sådan sag. Hent sagen igen, og vælg der.',
    en: 'No such match was noticed. Fetch the case again and choose there.',
  },
  'no-such-link': {
    status: 404,
    da: 'Sagerne er ikke kædet sådan sammen. Hent sagen igen, og vælg der.',
    en: 'There is no such link. Fetch the case again and choose there.',
  },
  'no-such-other-case': {
    status: 422,
    da: 'Den anden sag findes ikke, eller den er ikke jeres. Kun to af jeres egne sager kan kædes sammen.',
    en: 'There is no such other case, or it is not yours. Only two cases of your own can be linked.',
  },
} as const satisfies Record<string, RefusalDefinition>;
