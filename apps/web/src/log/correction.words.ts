import { words } from '../words/words';

export const correctionWords = words({
  da: {
    title: 'Ret et notat i loggen',
    gone: 'Notatet er ikke i loggen mere, eller det er ikke for jer.',
    now: 'Sådan står det',
    correct: 'Skriv en rettelse',
    intro:
      'Ret det, der er forkert, og lad resten stå. Rettelsen lægges til: det, der stod før, kan stadig læses. Alle, der kender notatet, får rettelsen.',
    why: 'Hvorfor rettes det?',
    save: 'Gem rettelsen',
    saved: 'Rettelsen står i loggen ved siden af det, der stod før.',
    entry: 'Tag notatet tilbage, eller slet ord',
    whole: 'Tag hele notatet tilbage, eller slet ord i det, der først stod',
    theCorrection: 'Tag en rettelse tilbage, eller slet ord i den',
    correctionGoes: 'Så gælder igen det, notatet sagde før rettelsen.',
  },
  en: {
    title: 'Correct an entry of the log',
    gone: 'The entry is in the log no more, or it is not for you.',
    now: 'This is what it says',
    correct: 'Write a correction',
    intro:
      'Correct what is wrong and leave the rest. The correction is added: what it said before can still be read. Everybody who knows the entry gets the correction.',
    why: 'Why is it corrected?',
    save: 'Save the correction',
    saved: 'The correction stands in the log beside what it said before.',
    entry: 'Take the entry back, or delete words',
    whole: 'Take the whole entry back, or delete words in what it said first',
    theCorrection: 'Take a correction back, or delete words in it',
    correctionGoes: 'Then what the entry said before the correction holds again.',
  },
});
