import { words } from '../words/words';

export const logWords = words({
  da: {
    title: 'Log',
    none: 'Der er ingen hændelser i loggen.',
    about: 'cirka {at}',
    day: '{at}, tidspunkt ukendt',
    times: '{count} gange',
    reply: 'Svar fra den udsatte',
    place: 'Sted',
    effect: 'Virkning',
    witness: 'Vidne',
    corrected: 'Rettelse til en tidligere linje',
    files: 'Bilag: {count}',
    more: 'Vis ældre hændelser',
  },
  en: {
    title: 'Log',
    none: 'There are no incidents in the log.',
    about: 'about {at}',
    day: '{at}, time unknown',
    times: '{count} times',
    reply: 'Reply by the affected person',
    place: 'Place',
    effect: 'Effect',
    witness: 'Witness',
    corrected: 'Corrects an earlier line',
    files: 'Files: {count}',
    more: 'Show older incidents',
  },
});
