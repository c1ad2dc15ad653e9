import type { RefusalDefinition } from '../kernel/refusal';

export const childrenRefusals = {
  'not-a-child': {
    status: 422,
    da: 'Personen er ikke beskrevet som barn eller mindreårig. Beskriv barnet først; en underretning kan skrives uden.',
    en: 'The person is not described as a child or a minor. Describe the child first; a notification can be recorded without.',
  },
  'no-children-involved': {
    status: 422,
    da: 'Det er ikke skrevet, hvilke børn sagen berører. Skriv det først, og orientér så familieafdelingen.',
    en: 'It is not recorded which children the case involves. Record that first, then inform the family unit.',
  },
  'no-family-unit': {
    status: 422,
    da: 'Her er ingen familieafdeling at spørge eller orientere: myndigheden har ingen, du er selv i den, eller sagen er afskærmet. Tal med din leder om en anden vej.',
    en: 'There is no family unit to ask or inform: the authority has none, you work in it yourself, or the case is restricted. Ask your manager for another way.',
  },
  'no-such-involvement': {
    status: 404,
    da: 'Orienteringen findes ikke i sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such informing in the case. Fetch the case again and choose it there.',
  },
  'parents-not-informed-why': {
    status: 422,
    da: 'Skriv, hvorfor forældrene ikke er orienteret. De kan som regel læse underretningen senere, så fortæl den udsatte det.',
    en: 'State why the parents were not informed. As a rule they may read the notification later, so tell the affected person.',
  },
  'call-safety-missing': {
    status: 422,
    da: 'Ingen har nylig undersøgt, om personen må ringes op. Undersøg det først sammen med den udsatte.',
    en: 'Nobody has lately checked whether this person may be called. Check that first together with the affected person.',
  },
  'do-not-call': {
    status: 422,
    da: 'Personen må ikke ringes op. Find en anden vej, eller undersøg det på ny sammen med den udsatte.',
    en: 'This person must not be called. Find another way, or check it anew together with the affected person.',
  },
} as const satisfies Record<string, RefusalDefinition>;
