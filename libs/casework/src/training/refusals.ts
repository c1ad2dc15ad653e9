import type { RefusalDefinition } from '../kernel/refusal';

export const trainingRefusals = {
  'training-not-held-yet': {
    status: 422,
    da: 'Kurset er ikke holdt endnu. Registrér det, når det er gennemført.',
    en: 'The course has not been held yet. Record it when it is completed.',
  },
  'own-training': {
    status: 422,
    da: 'Ingen registrerer sin egen uddannelse. Bed en kollega, der må registrere uddannelse, om det.',
    en: 'Nobody records their own training. Ask a colleague who may record trainings.',
  },
} as const satisfies Record<string, RefusalDefinition>;
