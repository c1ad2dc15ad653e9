import type { RefusalDefinition } from '../kernel/refusal';

export const coordinationRefusals = {
  'coordination-first': {
    status: 422,
    da: 'Koordinationen har ikke taget imod sagen. Send en henvisning med formålet fast kontaktperson, og vent på, at den tages imod.',
    en: 'Coordination has not accepted the case. Send a referral with the purpose coordination and wait until it is accepted.',
  },
  'coordinator-taken': {
    status: 422,
    params: ['by'],
    da: 'Der er allerede en fast kontaktperson. Afslut først den, der er, hvis en anden skal overtage.',
    en: 'There already is a contact person. End that one first if somebody else is to take over.',
  },
  'deputy-is-another': {
    status: 422,
    da: 'Den, der træder til, kan ikke være koordinatoren selv. Vælg en kollega.',
    en: 'Whoever steps in cannot be the coordinator. Choose a colleague.',
  },
  'no-such-coordinator': {
    status: 404,
    da: 'Kontaktpersonen findes ikke i sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such contact person in the case. Fetch the case again and choose it there.',
  },
  'no-such-assignment': {
    status: 404,
    da: 'Kollegaen er ikke sat på sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such assignment in the case. Fetch the case again and choose it there.',
  },
} as const satisfies Record<string, RefusalDefinition>;
