import { words } from '../words/words';

export const trackListWords = words({
  da: {
    listTitle: 'Forløb for udøvere',
    listIntro:
      'Forløb for dem, der søger hjælp til at holde op. Et forløb står for sig selv: her er ingen sager, og ingen vej fører herfra til en sag. Her er ingen navne: åbn et forløb for at se, hvem det handler om.',
    none: 'Der er ingen forløb.',
    more: 'Vis ældre',
    opened: 'Oprettet {at}',
    mine: 'Dit',
    openNew: 'Opret et forløb',
    openHint: 'Han skal selv ønske det. Beskriv kun ham, og skriv intet om andre.',
    create: 'Opret forløbet',
  },
  en: {
    listTitle: 'Tracks of perpetrators',
    listIntro:
      'Tracks of those who ask for help to stop. A track stands by itself: there are no cases here, and no way leads from here to a case. There are no names here: open a track to see whom it is about.',
    none: 'There are no tracks.',
    more: 'Show older',
    opened: 'Opened {at}',
    mine: 'Yours',
    openNew: 'Open a track',
    openHint: 'He must want it himself. Describe him alone, and write nothing about others.',
    create: 'Open the track',
  },
});
