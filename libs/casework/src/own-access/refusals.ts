import type { RefusalDefinition } from '../kernel/refusal';

export const ownAccessRefusals = {
  'own-access-stands': {
    status: 422,
    da: 'Hun har allerede egen adgang. Luk den først, hvis hun skal have en ny kode.',
    en: 'She has own access already. End it first if she is to have a new code.',
  },
  'device-unsafe': {
    status: 422,
    da: 'Udøveren kan få fat i den enhed. Find en anden, han ikke kommer til, eller skriv loggen sammen med hende.',
    en: 'The perpetrator can get at that device. Find another that he cannot, or write the log together with her.',
  },
  'no-own-access': {
    status: 422,
    da: 'Der er ingen egen adgang at lukke i sagen. Hent sagen igen.',
    en: 'There is no own access to end in this case. Fetch the case again.',
  },
} as const satisfies Record<string, RefusalDefinition>;
