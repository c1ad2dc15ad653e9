import { words } from '../words/words';

export const changedWords = words({
  da: {
    place: 'Ændringer i sagen',
    byColleague: 'Sagen er ændret af en kollega kl. {at}.',
    kept: 'Det, du har skrevet, står her stadig.',
    what: 'Se, hvad der er sket',
    show: 'Vis det nye i sagen',
    close: 'Skjul',
    first: 'Sagen er ændret, siden du begyndte. Intet er sendt endnu.',
    since: 'Det har andre gjort imens:',
    line: '{at}: {what}',
    decide: 'Passer det, du har skrevet, stadig?',
    sendAnyway: 'Send alligevel',
    goBack: 'Tilbage til det, du skrev',
    openedOlder: 'Sagen er ændret, siden du fik ordene vist. At hente dem igen bliver skrevet i læseloggen.',
    fetchAgain: 'Hent igen',
  },
  en: {
    place: 'Changes in the case',
    byColleague: 'A colleague changed the case at {at}.',
    kept: 'What you wrote is still here.',
    what: 'See what happened',
    show: 'Show what is new in the case',
    close: 'Hide',
    first: 'The case has changed since you began. Nothing has been sent yet.',
    since: 'What others did meanwhile:',
    line: '{at}: {what}',
    decide: 'Does what you wrote still fit?',
    sendAnyway: 'Send it anyway',
    goBack: 'Back to what you wrote',
    openedOlder:
      'The case has changed since these words were shown to you. Fetching them again is written in the read log.',
    fetchAgain: 'Fetch again',
  },
});
