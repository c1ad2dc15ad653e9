import { words } from '../words/words';

export const coordinatorWords = words({
  da: {
    title: 'Faste kontaktpersoner',
    since: 'Siden {at}',
    ended: 'Fratrådt {at}: {reason}',
    who: 'Primær koordinator: {coordinator}. Stedfortræder: {deputy}.',
    unnamed: 'Primær koordinator er valgt. Navnet er ikke fortalt jer.',
    at: 'I {unit}',
    colleagues: 'Kolleger på sagen',
    colleague: 'Kollega: {who}',
    colleagueUnnamed: 'En kollega',
    released: 'Taget af sagen {at}',
  },
  en: {
    title: 'Fixed contact persons',
    since: 'Since {at}',
    ended: 'Ended {at}: {reason}',
    who: 'Primary coordinator: {coordinator}. Deputy: {deputy}.',
    unnamed: 'A primary coordinator is assigned. You were not told the name.',
    at: 'In {unit}',
    colleagues: 'Colleagues in the case',
    colleague: 'Colleague: {who}',
    colleagueUnnamed: 'A colleague',
    released: 'Released {at}',
  },
});
