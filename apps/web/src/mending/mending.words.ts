import { words } from '../words/words';

export const mendingWords = words({
  da: {
    link: 'Er det forkert?',
    title: 'Noget er forkert',
    gone: 'Oplysningen findes ikke i sagen mere, eller den er ikke for jer.',
    notYours: 'Kun den ansvarlige enhed og den, der skrev det, kan slette her. Bed dem om det.',
    says: 'Sådan står der',
    closed: 'Ordene vises kun for den, der beder om dem i sagen.',
    retract: 'Tag det tilbage',
    retractIntro: 'Når det slet ikke skulle have stået i sagen.',
    retractSaid:
      'Det forsvinder med det samme her og hos alle, der har fået det at vide, og de ser, at noget er trukket tilbage. Det, de har skrevet af eller hentet ned, kan ikke kaldes tilbage. Det kan ikke gøres om.',
    retractSave: 'Tag det tilbage',
    retracted: 'Det er taget tilbage.',
    stays:
      'Oplysningen hører til sagens gang og bliver stående. Skriv det rigtige som nyt, eller slet forkerte ord herunder.',
    why: 'Hvorfor?',
    strike: 'Slet ord',
    strikeIntro: 'Når noget blev skrevet det forkerte sted, eller aldrig skulle have været skrevet.',
    what: 'Hvilke ord?',
    about: '{what} om {who}',
    strikeSaid:
      'Ordene forsvinder for altid, her og hos alle, der har fået dem at vide. At der er slettet ord, og hvorfor, bliver stående. Det, andre har skrevet af eller hentet ned, kan ikke kaldes tilbage. Det kan ikke gøres om.',
    strikeSave: 'Slet ordene for altid',
    struck: 'Ordene er slettet.',
    unnamed: 'en person uden navn',
  },
  en: {
    link: 'Is it wrong?',
    title: 'Something is wrong',
    gone: 'The fact is in the case no more, or it is not for you.',
    notYours: 'Only the home unit and whoever wrote it can delete here. Ask them to.',
    says: 'This is what it says',
    closed: 'The words are shown only to whoever asks for them in the case.',
    retract: 'Take it back',
    retractIntro: 'When it should not have stood in the case at all.',
    retractSaid:
      'It disappears at once, here and from everybody who was told, and they see that something was taken back. What they copied or fetched cannot be called back. It cannot be undone.',
    retractSave: 'Take it back',
    retracted: 'It was taken back.',
    stays:
      'The fact belongs to the course of the case and stays. Write what is right anew, or delete wrong words below.',
    why: 'Why?',
    strike: 'Delete words',
    strikeIntro: 'When something was written in the wrong place, or should never have been written.',
    what: 'Which words?',
    about: '{what} about {who}',
    strikeSaid:
      'The words are gone for good, here and from everybody who was told. That words were deleted, and why, stays. What others copied or fetched cannot be called back. It cannot be undone.',
    strikeSave: 'Delete the words for good',
    struck: 'The words were deleted.',
    unnamed: 'a person without a name',
  },
});
