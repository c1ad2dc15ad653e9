import type { RefusalDefinition } from '../kernel/refusal';

export const consentRefusals = {
  'no-such-consent': {
    status: 422,
    da: 'Samtykket findes ikke i sagen. Vælg et samtykke fra sagen, eller indhent et nyt.',
    en: 'There is no such consent in this case. Choose one of the case, or ask for a new one.',
  },
  'consent-stands': {
    status: 422,
    params: ['consentId'],
    da: 'Det samme samtykke gælder allerede. Brug det.',
    en: 'The same consent already stands. Use that one.',
  },
  'consent-ended': {
    status: 422,
    da: 'Samtykket gælder ikke længere. Indhent et nyt, eller vælg et andet grundlag.',
    en: 'The consent has ended. Ask for a new one, or choose another basis.',
  },
  'beyond-consent': {
    status: 422,
    da: 'Samtykket dækker ikke modtageren, formålet eller oplysningerne. Begræns henvisningen, eller indhent et nyt samtykke.',
    en: 'The consent does not cover the recipient, the purpose or the field sets. Narrow the referral, or ask for a new consent.',
  },
  'consent-ends-before-it-begins': {
    status: 422,
    da: 'Samtykket ville være udløbet, før det begyndte. Vælg en dag fra i dag og frem.',
    en: 'The consent would end before it began. Choose a day from today on.',
  },
  'not-covered-by-that-consent': {
    status: 422,
    da: 'Modtageren står ikke i samtykket. Vælg blandt dem, samtykket nævner.',
    en: 'The consent does not name that recipient. Choose among those it names.',
  },
  'guardian-not-named': {
    status: 422,
    da: 'Det skal fremgå, hvem der svarer, og på hvis vegne. Vælg værgen og personen.',
    en: 'It must be stated who answers, and on whose behalf. Choose the guardian and the person.',
  },
  'not-the-guardian': {
    status: 422,
    da: 'Personen er ikke registreret som forælder eller værge for den anden. Ret oplysningerne om personerne først.',
    en: "The person is not recorded as the other's parent or guardian. Correct the persons first.",
  },
  'guardian-is-perpetrator': {
    status: 422,
    da: 'Den, der er formodet udøver, kan ikke svare for barnet. Spørg den anden forælder, eller vælg et andet grundlag.',
    en: 'The alleged perpetrator cannot answer for the child. Ask the other parent, or choose another basis.',
  },
} as const satisfies Record<string, RefusalDefinition>;
