import { words } from '../words/words';

export const readLogWords = words({
  da: {
    title: 'Læselog',
    intro:
      'Hver gang ord er åbnet i jeres myndighed, står det her. Ingen kan læse uden at blive skrevet op, og ingen kan rette i listen.',
    when: 'Hvornår',
    who: 'Hvem',
    what: 'Hvad',
    why: 'Hvorfor',
    case: 'Sag',
    search: 'Søgning efter en person',
    itself: 'Værn selv',
    work: {
      'address-search': 'Leder efter den udsattes adresse og numre i det, der skrives',
      'hand-over': 'Så den myndighed, der overtager sagen, kan finde personerne i den',
    },
    classes: { draft: 'egen kladde' },
    opened: 'Åbnede {classes}',
    nothing: 'Åbnede intet',
    refusedClasses: 'Bad også om {classes}, og fik det ikke',
    none: 'Ingen har åbnet noget endnu.',
    more: 'Vis ældre',
    person: '1 person',
    persons: '{count} personer',
  },
  en: {
    title: 'Read log',
    intro:
      'Each time words are opened in your agency, it stands here. Nobody can read without being written down, and nobody can change the list.',
    when: 'When',
    who: 'Who',
    what: 'What',
    why: 'Why',
    case: 'Case',
    search: 'Search for a person',
    itself: 'Værn itself',
    work: {
      'address-search': 'Looks for the affected person’s address and numbers in what is written',
      'hand-over': 'So that the agency that takes the case over can find the persons in it',
    },
    classes: { draft: 'a draft of their own' },
    opened: 'Opened {classes}',
    nothing: 'Opened nothing',
    refusedClasses: 'Also asked for {classes}, and was not given it',
    none: 'Nobody has opened anything yet.',
    more: 'Show older',
    person: '1 person',
    persons: '{count} persons',
  },
});
