import type { RefusalDefinition } from '../kernel/refusal';

export const reportRefusals = {
  'no-such-report': {
    status: 404,
    da: 'Anmeldelsen findes ikke i sagen. Hent sagen igen, eller forbered den først.',
    en: 'There is no such report in this case. Fetch the case again, or prepare it first.',
  },
  'report-filed-already': {
    status: 422,
    da: 'Anmeldelsen er allerede optaget. Forbered en ny, hvis der er mere at anmelde.',
    en: 'The report is filed already. Prepare another if there is more to report.',
  },
  'entry-not-for-police': {
    status: 422,
    params: ['entryRef'],
    da: 'Et af lognotaterne er kun til støtte. Lad politiet se det, hvis hun vil have det med, eller tag det ud.',
    en: 'One of the log entries is for support only. Let the police see it if she wants it in, or leave it out.',
  },
} as const satisfies Record<string, RefusalDefinition>;
