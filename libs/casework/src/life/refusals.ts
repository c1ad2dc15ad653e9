import type { RefusalDefinition } from '../kernel/refusal';

export const lifeRefusals = {
  'case-closed': {
    status: 422,
    da: 'Sagen er lukket. Genåbn den først; fare, nødopkald og sikker kontaktvej kan altid skrives.',
    en: 'The case is closed. Reopen it first; danger, emergency calls and the safe reach can always be written.',
  },
  'still-running': {
    status: 422,
    params: ['running'],
    da: 'Noget i sagen er stadig i gang. Svar på, hvad der skal ske med hver del, før sagen lukkes.',
    en: 'Something in the case still runs. Answer what becomes of each part before the case is closed.',
  },
  'not-running': {
    status: 422,
    params: ['running'],
    da: 'Der svares på noget, som ikke er i gang i sagen. Hent sagen igen, og svar på det, der står der.',
    en: 'Something is answered that does not run in this case. Fetch the case again and answer what it shows.',
  },
  'answer-does-not-fit': {
    status: 422,
    params: ['running'],
    da: 'Sådan kan det ikke ende. Træk din egen henvisning tilbage, eller vent på dens svar; andres løber videre hos dem.',
    en: 'It cannot end like that. Withdraw your own referral, or wait for its answer; those of others run on with them.',
  },
} as const satisfies Record<string, RefusalDefinition>;
