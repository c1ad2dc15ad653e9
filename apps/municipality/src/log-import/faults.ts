/** What can be wrong with a row, in both languages. */
export const faults = {
  'no-date-column': {
    da: 'Ingen kolonne hedder Dato. Skriv overskrifter i den første række.',
    en: 'No column is called Date. Write headings in the first row.',
  },
  'no-date': { da: 'Datoen mangler.', en: 'The date is missing.' },
  'not-a-date': {
    da: 'Datoen kan ikke læses. Skriv den som 3-3-2026.',
    en: 'The date cannot be read. Write it as 3-3-2026.',
  },
  'not-a-time': {
    da: 'Klokkeslættet kan ikke læses. Skriv det som 14.30.',
    en: 'The time cannot be read. Write it as 14.30.',
  },
  'no-such-time': {
    da: 'Det klokkeslæt var der ikke den nat, hvor urene blev stillet frem.',
    en: 'There was no such time in the night when the clocks went forward.',
  },
  'in-future': { da: 'Tidspunktet ligger i fremtiden.', en: 'The time lies in the future.' },
  'end-before-start': { da: 'Slutningen ligger før begyndelsen.', en: 'The end lies before the start.' },
  'not-a-count': {
    da: 'Antallet skal være et helt tal fra 1 til 100.000.',
    en: 'The count must be a whole number from 1 to 100,000.',
  },
  'unknown-word': {
    da: 'Ordet svarer ikke til noget, der kan vælges her.',
    en: 'The word is none of those that can be chosen here.',
  },
  'no-channel': {
    da: 'Rækken siger ikke, hvordan det skete. Skriv en kanal, eller vælg en for alle.',
    en: 'The row does not say how it happened. Write a channel, or choose one for all.',
  },
  'no-behaviour': {
    da: 'Rækken siger ikke, hvad der skete. Skriv en adfærd, eller vælg en for alle.',
    en: 'The row does not say what was done. Write a behaviour, or choose one for all.',
  },
  'reply-kept-from-police': {
    da: 'Et svar fra den udsatte kan ikke holdes fra politiet.',
    en: 'A reply by the affected person cannot be kept from the police.',
  },
  'too-long': { da: 'Teksten er for lang til feltet.', en: 'The text is too long for the field.' },
  'hidden-characters': { da: 'Teksten har skjulte tegn.', en: 'The text has hidden characters.' },
  'bad-quotes': {
    da: 'Anførselstegnene passer ikke sammen, så rækken kan ikke læses sikkert.',
    en: 'The quotation marks do not match, so that the row cannot be read safely.',
  },
  'more-cells': {
    da: 'Rækken har flere felter, end der er overskrifter.',
    en: 'The row has more cells than there are headings.',
  },
  'witness-left-out': {
    da: 'Det om vidner er udeladt. Beskriv vidnet som person i sagen, og skriv i notatet, hvad vidnet så.',
    en: 'What is said of witnesses is left out. Describe the witness as a person of the case, and write in the entry what the witness saw.',
  },
} as const;

export type FaultCode = keyof typeof faults;

/** Something wrong with a row; `column` as its heading says, where it is about one. */
export interface Fault {
  readonly code: FaultCode;
  readonly column?: string;
}
