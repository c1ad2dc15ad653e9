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
    moreItems: 'Vis flere',
    refresh: 'Hent igen',
    copy: 'Kopiér som tekst',
    notCopied: 'Kunne ikke kopieres. Markér teksten, og kopiér den selv.',
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
    moreItems: 'Show more',
    refresh: 'Fetch again',
    copy: 'Copy as text',
    notCopied: 'It could not be copied. Select the text and copy it yourself.',
  },
});
