import type { RefusalDefinition } from '../kernel/refusal';

export const screeningRefusals = {
  'not-trained': {
    status: 422,
    da: 'Kun den, der er uddannet i afklaring, kan afklare. Bed visitatoren eller stedfortræderen om det.',
    en: 'Only somebody trained in screening can screen. Ask the visitator or the deputy.',
  },
  'training-expired': {
    status: 422,
    da: 'Din uddannelse i afklaring er udløbet. Skriv, hvorfor du afklarer alligevel, eller bed en kollega med gyldig uddannelse.',
    en: 'Your training in screening has expired. Say why you screen all the same, or ask a colleague whose training is valid.',
  },
  'review-in-past': {
    status: 422,
    da: 'Dagen for næste vurdering er gået. Vælg i dag eller en senere dag.',
    en: 'The day of the next review has passed. Choose today or a later day.',
  },
  'no-such-screening': {
    status: 404,
    da: 'Afklaringen findes ikke i sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such screening in the case. Fetch the case again and choose it there.',
  },
  'own-screening': {
    status: 422,
    da: 'En anden vurdering gives af en anden end den, der afklarede. Bed en uddannet kollega om den.',
    en: 'A second opinion is given by somebody else than the one who screened. Ask a trained colleague for it.',
  },
} as const satisfies Record<string, RefusalDefinition>;
