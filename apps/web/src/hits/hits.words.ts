import { words } from '../words/words';

export const hitWords = words({
  da: {
    title: 'Ord, der kan røbe, hvor den udsatte er',
    intro:
      'Andre får ikke disse ord at vide, før I har taget stilling. Det, udøver kan læse, har dem kun, hvis I har afgjort »Fortæl« og »Det er ikke hendes«.',
    found: '{of}. {where}, {class}',
    since: 'Fundet {at}',
    decided: '{decision}: {reason}',
    elsewhere: 'Ordene står i en del af sagen, der ikke er åben her. Se loggen.',
    decide: 'Tag stilling',
    change: 'Ændr',
    decision: 'Hvad skal andre have at vide?',
    strikeHint: '»Slet hos andre« tager ordene fra alle andre for altid. Her bliver de stående.',
    reason: 'Hvorfor?',
    save: 'Gem',
    cancel: 'Fortryd',
  },
  en: {
    title: 'Words that may give away where the affected person is',
    intro:
      'Others do not learn these words before you have decided. What the perpetrator can read has them only if you decided “Tell” and “It is not hers”.',
    found: '{of}. {where}, {class}',
    since: 'Found {at}',
    decided: '{decision}: {reason}',
    elsewhere: 'The words stand in a part of the case that is not open here. See the log.',
    decide: 'Decide',
    change: 'Change',
    decision: 'What shall others learn?',
    strikeHint: '“Strike for others” takes the words from everybody else for good. Here they stay.',
    reason: 'Why?',
    save: 'Save',
    cancel: 'Cancel',
  },
});
