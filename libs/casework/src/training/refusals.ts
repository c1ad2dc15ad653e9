import type { RefusalDefinition } from '../kernel/refusal';

export const trainingRefusals = {
  'training-not-held-yet': {
    status: 422,
    da: 'Kurset er ikke holdt endnu. Registrér det, når det er gennemført.',
    en: 'The course has not been held yet. Record it when it is completed.',
  },
} as const satisfies Record<string, RefusalDefinition>;
