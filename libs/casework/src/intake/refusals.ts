import type { RefusalDefinition } from '../kernel/refusal';

export const intakeRefusals = {
  'person-not-found': {
    status: 404,
    da: 'Personen findes ikke i sagen. Hent sagen igen, og vælg personen der.',
    en: 'There is no such person in the case. Fetch the case again and choose the person there.',
  },
  'anonymous-gives-no-number': {
    status: 422,
    da: 'Den, der fortæller, vil være anonym over for alle. Fjern telefon og e-mail, eller vælg, at kun andre ikke må kende vedkommende.',
    en: 'Whoever tells it wants to be anonymous toward all. Remove phone and e-mail, or choose that only others must not know them.',
  },
  'no-such-danger': {
    status: 404,
    da: 'Faren findes ikke i sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such danger in the case. Fetch the case again and choose it there.',
  },
  'no-such-fact': {
    status: 404,
    da: 'Oplysningen findes ikke i sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such fact in the case. Fetch the case again and choose it there.',
  },
  'no-such-words': {
    status: 404,
    da: 'Oplysningen har ingen ord af den slags om personen. Hent sagen igen, og vælg dem der.',
    en: 'The fact holds no words of that kind about the person. Fetch the case again and choose them there.',
  },
  'in-future': {
    status: 422,
    da: 'Tidspunktet ligger i fremtiden. Ret tidspunktet, eller vent, til det er sket.',
    en: 'The time lies in the future. Correct the time, or wait until it has happened.',
  },
  'before-the-case': {
    status: 422,
    da: 'Tidspunktet ligger før sagens første henvendelse. Ret tidspunktet. Det, der skete før sagen, kan skrives som lognotat.',
    en: 'The time lies before the first contact of the case. Correct the time. What happened before the case can be written in the log.',
  },
  'end-before-start': {
    status: 422,
    da: 'Slutningen ligger før begyndelsen. Ret den ene af dem.',
    en: 'The end lies before the start. Correct one of them.',
  },
  'one-affected-person': {
    status: 422,
    da: 'En sag handler om én udsat. Beskriv den udsatte på den person, sagen blev åbnet for, og meld en ny henvendelse for en anden.',
    en: 'A case is about one affected person. Describe the affected as the person the case was opened for, and report a new contact for somebody else.',
  },
  'affected-not-perpetrator': {
    status: 422,
    da: 'Den udsatte kan ikke også være udøver i sin egen sag. Meld en ny henvendelse, hvis en anden er udsat for noget.',
    en: 'The affected person cannot also be the perpetrator in her own case. Report a new contact if somebody else is exposed.',
  },
  'own-guardian': {
    status: 422,
    da: 'Ingen kan være sin egen værge. Vælg en anden person som forælder eller værge.',
    en: 'Nobody can be their own guardian. Choose another person as parent or guardian.',
  },
  'affected-stays': {
    status: 422,
    da: 'Den udsatte kan ikke trækkes ud af sin egen sag. Slet de forkerte ord, og beskriv den udsatte på ny.',
    en: 'The affected person cannot be taken out of her own case. Strike the wrong words and describe her anew.',
  },
  'replacement-needed': {
    status: 422,
    da: 'En dobbelt oprettet person erstattes af en anden i sagen. Vælg den person, der skal stå tilbage.',
    en: 'A person entered twice is replaced by another one in the case. Choose the person who remains.',
  },
  'person-merged': {
    status: 422,
    params: ['into'],
    da: 'Personen er lagt sammen med en anden i sagen. Brug den person, der står tilbage.',
    en: 'The person was merged with another one in the case. Use the person who remains.',
  },
  'merge-into-affected': {
    status: 422,
    da: 'Den udsatte står tilbage, når to personer lægges sammen. Læg den anden person ind i den udsatte.',
    en: 'The affected person remains when two persons are merged. Merge the other person into her.',
  },
  'too-many-guardians': {
    status: 422,
    da: 'Tilsammen har de to personer flere end ti forældre eller værger. Ret dem først, og læg så personerne sammen.',
    en: 'Together the two persons have more than ten parents or guardians. Correct them first, then merge the persons.',
  },
  'home-or-writer-only': {
    status: 422,
    da: 'Kun den ansvarlige enhed eller den enhed, der skrev det, kan ændre det. Bed en af dem om det.',
    en: 'Only the home unit or the unit that wrote it can change it. Ask one of them to do so.',
  },
  'safe-reach-affected-only': {
    status: 422,
    da: 'Den sikre kontaktvej gælder den udsatte. Skriv andres kontaktoplysninger på personen, så ser kun de rette dem.',
    en: 'The safe reach is that of the affected person. Write how to reach others on the person, so that only the right ones see it.',
  },
  'unsafe-reach': {
    status: 422,
    da: 'Udøveren har adgang til den vej, så der må hverken ringes eller lægges besked. Vælg en anden vej, eller skriv den under dem, der aldrig må bruges.',
    en: 'The perpetrator has access to that way, so nobody may call or leave a message there. Choose another way, or list it among those never to use.',
  },
  'fact-stays': {
    status: 422,
    da: 'Oplysningen hører til sagens gang og kan ikke trækkes tilbage. Slet forkerte ord i den, eller skriv det rigtige som nyt.',
    en: 'The fact belongs to the course of the case and cannot be retracted. Strike wrong words in it, or write what is right anew.',
  },
} as const satisfies Record<string, RefusalDefinition>;
