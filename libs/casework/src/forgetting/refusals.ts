import type { RefusalDefinition } from '../kernel/refusal';

export const forgettingRefusals = {
  'no-such-forgetting': {
    status: 404,
    da: 'Der er ikke ønsket en sådan glemsel i sagen. Hent sagens tidslinje, og vælg derfra.',
    en: 'No such forgetting was requested in this case. Fetch its timeline and choose from there.',
  },
  'no-such-hold': {
    status: 404,
    da: 'Der er ingen sådan udsættelse af sletning i sagen. Hent sagens tidslinje, og vælg derfra.',
    en: 'There is no such legal hold in this case. Fetch its timeline and choose from there.',
  },
  'still-worked-on': {
    status: 422,
    da: 'Der arbejdes stadig i sagen. Luk den, eller afslut henvisningen til jer, før nogen glemmes.',
    en: 'The case is still worked on. Close it, or complete the referral to you, before anybody is forgotten.',
  },
  'legal-hold': {
    status: 422,
    da: 'Oplysningerne skal bevares indtil videre. Ophæv udsættelsen af sletning, når grunden er væk.',
    en: 'The record must be kept. Lift the legal hold when its reason is gone.',
  },
  'needs-a-second-person': {
    status: 422,
    da: 'Glemslen skal godkendes af to. Bed en anden i den enhed, som har sagen, om at godkende den.',
    en: 'A forgetting takes two. Ask somebody else, in the unit that has the case, to approve it.',
  },
  'forgetting-cancelled': {
    status: 422,
    da: 'Glemslen er opgivet. Ønsk den igen, hvis den alligevel skal ske.',
    en: 'The forgetting was cancelled. Request it again if it is to happen after all.',
  },
  'forgotten-already': {
    status: 422,
    da: 'Personerne er allerede glemt, og det kan ikke tages tilbage. Hent sagen igen, og se, hvad der er tilbage i den.',
    en: 'The persons are forgotten already, and that cannot be taken back. Fetch the case again, and see what is left in it.',
  },
} as const satisfies Record<string, RefusalDefinition>;
