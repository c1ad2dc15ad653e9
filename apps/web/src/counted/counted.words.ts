import { words } from '../words/words';

export const countedWords = words({
  da: {
    episodes: 'Enkelte hændelser',
    episodesIntro:
      'En medarbejder har fået sin grænse overskredet én gang. Her skrives ingen navne: det er ikke en sag. Sker det igen, eller er nogen bange, så indberet det i stedet.',
    report: 'Indberet som henvendelse',
    episodesNone: 'Der er ikke skrevet nogen.',
    record: 'Skriv en hændelse',
    day: 'Hvilken dag?',
    how: 'Hvordan skete det?',
    what: 'Hvad skete der?',
    done: 'Hvad er der gjort?',
    save: 'Gem hændelsen',
    teaching: 'Undervisning',
    teachingIntro: 'Undervisning om stalking for udskoling og ungdomsuddannelser. Der tælles elever, ingen nævnes.',
    teachingNone: 'Der er ikke skrevet noget endnu.',
    hold: 'Skriv en undervisning',
    year: 'Hvilket skoleår?',
    audience: 'For hvem?',
    pupils: 'Hvor mange elever?',
    teachingSave: 'Gem undervisningen',
    taught: 'Gange: {sessions}. Elever: {pupils}.',
  },
  en: {
    episodes: 'Single incidents',
    episodesIntro:
      'Somebody overstepped an employee’s boundaries once. No names are written here: it is no case. If it happens again, or somebody is afraid, report it instead.',
    report: 'Report it as a contact',
    episodesNone: 'None were written.',
    record: 'Record an incident',
    day: 'Which day?',
    how: 'How did it happen?',
    what: 'What happened?',
    done: 'What was done?',
    save: 'Save the incident',
    teaching: 'Teaching',
    teachingIntro:
      'Teaching about stalking for the oldest pupils and youth education. Pupils are counted, nobody is named.',
    teachingNone: 'Nothing was written yet.',
    hold: 'Record teaching',
    year: 'Which school year?',
    audience: 'For whom?',
    pupils: 'How many pupils?',
    teachingSave: 'Save the teaching',
    taught: 'Sessions: {sessions}. Pupils: {pupils}.',
  },
});
