import { words } from '../words/words';

export const holdWords = words({
  da: {
    title: 'Ring ikke endnu',
    until: 'Ring ikke til {who} før {at}',
    someone: 'udøver (formodet)',
    why: 'En anden enhed er i gang. Et opkald nu kan advare ham og bringe den udsatte i fare.',
    case: 'Sag {short}',
  },
  en: {
    title: 'Do not call yet',
    until: 'Do not call {who} before {at}',
    someone: 'the alleged perpetrator',
    why: 'Another unit is at work. A call now may warn him and put the affected person in danger.',
    case: 'Case {short}',
  },
});
