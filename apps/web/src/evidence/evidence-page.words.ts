import { words } from '../words/words';

export const evidencePageWords = words({
  da: {
    title: 'Tilføj dokumentation',
    intro: 'Filen bliver krypteret og får et aftryk, som viser, at den er uændret fra nu af. Behold altid originalen.',
    file: 'Hvilken fil?',
    fileHint: 'Op til 2 GB. Du kan også trække den herhen.',
    kind: 'Hvad er det?',
    obtained: 'Hvordan er den blevet til?',
    audience: 'Hvem må se den?',
    save: 'Send filen',
    sending: 'Sender filen: {percent} %',
    checking: 'Filen er sendt og bliver undersøgt …',
    done: 'Filen er gemt i sagen.',
    another: 'Tilføj en til',
    toCase: 'Til sagen',
  },
  en: {
    title: 'Add evidence',
    intro:
      'The file is encrypted, and gets a print that shows that it is unchanged from now on. Always keep the original.',
    file: 'Which file?',
    fileHint: 'Up to 2 GB. You can also drag it here.',
    kind: 'What is it?',
    obtained: 'How did it come about?',
    audience: 'Who may see it?',
    save: 'Send the file',
    sending: 'Sending the file: {percent} %',
    checking: 'The file is sent and being examined …',
    done: 'The file is kept in the case.',
    another: 'Add another',
    toCase: 'To the case',
  },
});
