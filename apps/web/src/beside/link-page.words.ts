import { words } from '../words/words';

export const linkPageWords = words({
  da: {
    title: 'Kæd sammen med en anden sag',
    intro:
      'Når I læser begge sager og ser, at de hører sammen. Det står i begge sager, og kun jeres egen enhed får det at vide. Ingen, der har meldt noget, får svar af det.',
    form: 'Den anden sag',
    other: 'Hvilken sag?',
    otherHint:
      'Jeres egne sager, de nyeste først. Her står ingen navne: nummeret er det, der står øverst på sagens side.',
    line: 'Sag {short}, oprettet {at}, {outcome}',
    notScreened: 'ikke afklaret',
    relation: 'Hvordan hører de sammen?',
    save: 'Kæd sagerne sammen',
    none: 'I har ingen anden sag.',
    group: 'To sager, der er kædet sammen, får aldrig plads i den samme gruppe på centret.',
  },
  en: {
    title: 'Link with another case',
    intro:
      'When you read both cases and see that they belong together. It stands in both cases, and your own unit alone learns it. Nobody who reported anything gets an answer by it.',
    form: 'The other case',
    other: 'Which case?',
    otherHint:
      'Your own cases, the newest first. There are no names here: the number is the one at the top of the case’s page.',
    line: 'Case {short}, opened {at}, {outcome}',
    notScreened: 'not screened',
    relation: 'How do they belong together?',
    save: 'Link the cases',
    none: 'You have no other case.',
    group: 'Two cases that are linked never get a place in the same group at the centre.',
  },
});
