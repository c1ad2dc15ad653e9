import { words } from '../words/words';

export const trainingWords = words({
  da: {
    title: 'Uddannelse',
    intro:
      'Kun den, der er uddannet i afklaring og rådgivning, afklarer en sag. Ingen registrerer sin egen uddannelse.',
    none: 'Der står ingen navne i personalebogen. Uddannelse kan stadig registreres.',
    never: 'Ikke uddannet',
    until: 'Gælder til og med {day}',
    over: 'Udløbet {day}',
    record: 'Registrér uddannelse',
    who: 'Hvem er uddannet?',
    course: 'I hvad?',
    at: 'Hvilken dag?',
    validUntil: 'Gælder til og med',
    save: 'Gem uddannelsen',
  },
  en: {
    title: 'Training',
    intro: 'Only somebody trained in screening and advice screens a case. Nobody records their own training.',
    none: 'The staff book holds no names. Training can still be recorded.',
    never: 'Not trained',
    until: 'Valid until {day}',
    over: 'Ran out on {day}',
    record: 'Record training',
    who: 'Who was trained?',
    course: 'In what?',
    at: 'Which day?',
    validUntil: 'Valid until',
    save: 'Save the training',
  },
});
