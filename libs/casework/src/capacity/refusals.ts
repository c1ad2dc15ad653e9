import type { RefusalDefinition } from '../kernel/refusal';

export const capacityRefusals = {
  'not-our-service': {
    status: 422,
    da: 'Den hjælp giver enheden ikke. Vælg noget, som enheden selv har pladser til.',
    en: 'The unit does not give that help. Choose something that the unit itself has places for.',
  },
} as const satisfies Record<string, RefusalDefinition>;
