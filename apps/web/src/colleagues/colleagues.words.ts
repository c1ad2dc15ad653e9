import { words } from '../words/words';

export const colleagueWords = words({
  da: {
    other: 'En, der ikke står på listen',
    account: '{question}: brugernavn',
    accountHint: 'Som medarbejderen logger på med.',
    from: 'Vis kolleger fra',
    everywhere: 'Alle enheder',
    typed: 'Står de ikke på listen?',
    typedHint: 'Skriv deres brugernavne, ét på hver linje.',
    accountsHint: 'Brugernavne, ét på hver linje.',
    itIs: 'Det er {who}.',
  },
  en: {
    other: 'Somebody who is not on the list',
    account: '{question}: user name',
    accountHint: 'As the member of staff signs in.',
    from: 'Show colleagues from',
    everywhere: 'All units',
    typed: 'Are they not on the list?',
    typedHint: 'Write their user names, one to a line.',
    accountsHint: 'User names, one to a line.',
    itIs: 'It is {who}.',
  },
});
