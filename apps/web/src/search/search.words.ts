import { words } from '../words/words';

export const searchWords = words({
  da: {
    title: 'Find en person',
    intro:
      'Find de sager, I har fået at vide om, hvor en person er beskrevet med netop dette nummer eller denne e-mail. Der søges ikke på navne.',
    logged: 'At du søger, bliver skrevet i læseloggen med dit navn, også når intet findes.',
    cpr: 'CPR-nummer',
    phone: 'Telefonnummer',
    email: 'E-mail',
    oneOf: 'Udfyld mindst ét af de tre felter.',
    purpose: 'Hvorfor søger du?',
    search: 'Søg',
    searching: 'Søger …',
    found: 'Fundet',
    case: 'Sag {short}',
    by: 'Fundet på {by}',
    ways: { cpr: 'CPR-nummer', phone: 'telefonnummer', email: 'e-mail' },
    none: 'Intet fundet. Svaret er det samme, hvad enten personen ikke står i nogen sag, eller sagen ikke er for dig.',
    open: 'Åbn sagen for at se, hvem den handler om.',
  },
  en: {
    title: 'Find a person',
    intro:
      'Find the cases you were told of in which a person is described with exactly this number or this e-mail. Names are not searched.',
    logged: 'That you search is written in the read log with your name, also when nothing is found.',
    cpr: 'CPR number',
    phone: 'Phone number',
    email: 'E-mail',
    oneOf: 'Fill in at least one of the three.',
    purpose: 'Why do you search?',
    search: 'Search',
    searching: 'Searching …',
    found: 'Found',
    case: 'Case {short}',
    by: 'Found by {by}',
    ways: { cpr: 'CPR number', phone: 'phone number', email: 'e-mail' },
    none: 'Nothing found. It is the same answer whether the person stands in no case or the case is not for you.',
    open: 'Open the case to see whom it is about.',
  },
});
