import { words } from '../words/words';

export const blockWords = words({
  da: {
    loading: 'Henter …',
    unreachable: 'Der er ingen forbindelse til Værn lige nu. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
    reference: 'Nævn dette nummer, hvis du spørger om hjælp: {id}',
    optional: '(kan udelades)',
    choose: 'Vælg …',
    yes: 'Ja',
    no: 'Nej',
    answer: 'Her mangler et svar.',
    show: { address: 'Vis adresse', cpr: 'Vis CPR-nummer', place: 'Vis arbejdssted og skole' },
    showLogged: 'At du ser det, bliver skrevet i læseloggen med dit navn.',
    refresh: 'Hent igen',
    onThisPage: 'På denne side',
  },
  en: {
    loading: 'Loading …',
    unreachable: 'There is no connection to Værn just now. What you wrote is still here. Try again in a moment.',
    reference: 'Mention this number if you ask for help: {id}',
    optional: '(may be left out)',
    choose: 'Choose …',
    yes: 'Yes',
    no: 'No',
    answer: 'An answer is missing here.',
    show: { address: 'Show address', cpr: 'Show CPR number', place: 'Show workplace and school' },
    showLogged: 'That you see it is written in the read log with your name.',
    refresh: 'Fetch again',
    onThisPage: 'On this page',
  },
});
