import type { RefusalDefinition } from '../kernel/refusal';

export const restrictionRefusals = {
  'nobody-to-read': {
    status: 422,
    da: 'Sagen skal være afskærmet, men ingen er udpeget til at læse den der. Gå direkte til lederen eller til dem, der tager sig af medarbejderes sikkerhed; intet er gemt her.',
    en: 'The case must be restricted, but nobody is named to read it there. Go straight to the manager or to those who look after the safety of employees; nothing was stored here.',
  },
  'not-restricted': {
    status: 422,
    da: 'Sagen er ikke afskærmet. Afskærm den først, hvis ikke alle i enheden må se den.',
    en: 'The case is not restricted. Restrict it first if not everybody in the unit may see it.',
  },
  'not-on-roster': {
    status: 422,
    da: 'Læserne vælges blandt dem, der er udpeget til at læse afskærmede sager og ikke selv er part. Vælg blandt dem.',
    en: 'The readers are chosen among those who are named to read restricted cases and are no party to this one. Choose among them.',
  },
  'one-reader-alone': {
    status: 422,
    da: 'Det er for lidt med én læser: bliver vedkommende syg, er der ingen. Vælg mindst én til af dem, der er udpeget.',
    en: 'One reader alone is too few: if they fall ill, there is nobody. Choose at least one more of those who are named.',
  },
  'party-is-staff': {
    status: 422,
    da: 'Nogen i sagen er medarbejder og må ikke se den, så afskærmningen består. Svar for hver af dem, at de ikke er part, hvis det er sådan.',
    en: 'Somebody in the case is a member of staff who must not see it, so the restriction stands. Answer for each of them that they are no party, if that is so.',
  },
} as const satisfies Record<string, RefusalDefinition>;
