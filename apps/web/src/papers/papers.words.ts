import { words } from '../words/words';

export const paperWords = words({
  da: {
    journalTitle: 'Til journalen',
    journal: 'Papir til journalen',
    oneClick: 'Hent hele sagen til journalen (PDF)',
    journalIntro:
      'Ét papir for hele sagen eller for en del af den, med det, der er sket, i den rækkefølge I fik det at vide. Adresse, sted og CPR-nummer står der ikke.',
    journalFit: 'Egnet til jeres eget journalsystem. Giv det ikke til andre: jeres noter står der.',
    part: 'Hvilken del?',
    parts: {
      whole: 'Hele sagen',
      contact: 'Henvendelse og personer',
      screening: 'Afklaring',
      consent: 'Samtykke',
      advice: 'Råd og handleplan',
      referral: 'Henvisninger',
      log: 'Log og dokumentation',
      children: 'Børn',
      police: 'Politi',
      support: 'Centrets hjælp',
      closing: 'Lukning',
    },
    from: 'Fra og med',
    to: 'Til og med',
    days: 'Uden dage er det hele sagen.',
    bundleTitle: 'Sagsmappe',
    bundle: 'Mappen i to udgaver',
    edition: 'Hvem skal kunne læse den?',
    editions: { police: 'Politi og anklagemyndighed', perpetrator: 'Udøver (formodet) og hans forsvarer' },
    fit: {
      police:
        'Egnet til politi og anklagemyndighed: alt det, I har fået at vide, undtagen adresse, CPR-nummer, arbejdssted og skole. Giv den ikke til udøver.',
      perpetrator:
        'Egnet til at blive læst af udøver: kun notater, der må stå i en sag, han kan læse. Ingen kontaktoplysninger, steder, vidners navne eller filnavne.',
    },
    fetch: 'Hent PDF',
    fetching: 'Henter … {size} kB',
    fetched: 'Hentet: {name}',
    logged: 'Hver kopi har et nummer, og at du henter den, står i læseloggen.',
    onScreen: 'Filen ligger nu på din maskine. Slet den, når den er lagt på sin plads.',
  },
  en: {
    journalTitle: 'For the journal',
    journal: 'A paper for the journal',
    oneClick: 'Fetch the whole case for the journal (PDF)',
    journalIntro:
      'One paper for the whole case or for a part of it, with what happened, in the order in which you were told. Address, place and CPR number are not on it.',
    journalFit: 'Fit for your own system of records. Give it to nobody else: your notes are on it.',
    part: 'Which part?',
    parts: {
      whole: 'The whole case',
      contact: 'Contact and persons',
      screening: 'Screening',
      consent: 'Consent',
      advice: 'Advice and plan',
      referral: 'Referrals',
      log: 'Log and evidence',
      children: 'Children',
      police: 'Police',
      support: 'The centre’s help',
      closing: 'Closing',
    },
    from: 'From',
    to: 'Until, that day included',
    days: 'Without days it is the whole case.',
    bundleTitle: 'Bundle',
    bundle: 'The bundle in two editions',
    edition: 'Who is to be able to read it?',
    editions: { police: 'Police and prosecution', perpetrator: 'The alleged perpetrator and his defence' },
    fit: {
      police:
        'Fit for police and prosecution: all that you were told but address, CPR number, place of work and school. Do not give it to the perpetrator.',
      perpetrator:
        'Fit to be read by the perpetrator: only entries that may stand in a case that he can read. No contact details, places, names of witnesses or file names.',
    },
    fetch: 'Fetch the PDF',
    fetching: 'Fetching … {size} kB',
    fetched: 'Fetched: {name}',
    logged: 'Each copy has a number, and that you fetch it stands in the read log.',
    onScreen: 'The file is now on your machine. Delete it once it is in its place.',
  },
});
