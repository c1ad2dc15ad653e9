import { words } from '../words/words';

export const possibleWords = words({
  da: {
    day: 'Den dag findes ikke i kalenderen. Skriv dag, måned og år.',
    time: 'Det klokkeslæt findes ikke. Skriv timer og minutter, for eksempel 22.40.',
    moment: 'Det tidspunkt findes ikke. Skriv både dag, måned, år og klokkeslæt.',
    number: 'Skriv et helt tal.',
    amount: 'Skriv et helt tal fra {min} til {max}.',
    year: 'Ret årstallet: det skal være mellem 1900 og 2200.',
    future: 'Tidspunktet ligger i fremtiden. Ret dagen eller klokkeslættet.',
    before: 'Slutningen ligger før begyndelsen. Ret en af dem.',
    skipped: 'Det klokkeslæt var der ikke den nat, hvor urene blev stillet frem. Ret klokkeslættet.',
  },
  en: {
    day: 'The calendar has no such day. Write day, month and year.',
    time: 'There is no such time. Write hours and minutes, for example 22:40.',
    moment: 'There is no such moment. Write day, month, year and time.',
    number: 'Write a whole number.',
    amount: 'Write a whole number from {min} to {max}.',
    year: 'Correct the year: it must be between 1900 and 2200.',
    future: 'The time lies in the future. Correct the day or the time.',
    before: 'The end lies before the start. Correct one of them.',
    skipped: 'There was no such time in the night when the clocks went forward. Correct the time.',
  },
});
