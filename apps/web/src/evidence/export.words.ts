import { words } from '../words/words';

export const exportWords = words({
  da: {
    title: 'Beviserne som mappe',
    intro: 'Én ZIP-fil med listen over beviser, hver fils forvaringskæde og de filer, I kan læse.',
    files: 'Filer, der kommer med: {count} af {all}.',
    proof:
      'Mappen beviser sig selv: med kommandoen verify-evidence kan enhver efterprøve uden net, at ikke et tegn er ændret.',
    fit: 'I mappen står filnavne, hvem der har læst hvad, og filerne, som de kom. Giv den kun til den, der skal føre beviset.',
    logged: 'Hver fil i mappen står i læseloggen med dit navn: {name}.',
    fetch: 'Hent mappen',
  },
  en: {
    title: 'The evidence as a folder',
    intro: 'One ZIP file with the list of evidence, the custody of each file, and the files that you can read.',
    files: 'Files that come along: {count} of {all}.',
    proof:
      'The folder proves itself: by the command verify-evidence anybody can check without a network that not a letter was changed.',
    fit: 'In the folder are the names of files, who read what, and the files as they came. Give it only to whoever is to present the evidence.',
    logged: 'Each file in the folder is written in the read log with your name: {name}.',
    fetch: 'Fetch the folder',
  },
});
