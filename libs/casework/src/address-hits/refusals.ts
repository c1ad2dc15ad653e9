import type { RefusalDefinition } from '../kernel/refusal';

export const addressHitRefusals = {
  'no-such-address-hit': {
    status: 404,
    da: 'Fundet findes ikke i sagen. Hent sagen igen, og vælg det der.',
    en: 'There is no such hit in the case. Fetch the case again and choose it there.',
  },
  'address-hit-struck': {
    status: 422,
    da: 'Ordene er slettet hos andre og kan ikke fortælles igen. Skriv det, de skal vide, som nyt.',
    en: 'The words were struck for others and cannot be told again. Write anew what they are to know.',
  },
} as const satisfies Record<string, RefusalDefinition>;
