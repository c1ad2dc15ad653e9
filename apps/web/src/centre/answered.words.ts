import { words } from '../words/words';

export const answeredWords = words({
  da: {
    title: 'Svartid',
    intro:
      'Så længe havde de ventet, som I har taget imod i de sidste {days} dage. Dem, I afviste eller sendte videre, er ikke med: dem har I ikke længere adgang til.',
    none: 'I har ikke taget imod nogen i de sidste {days} dage.',
    byUrgency: 'Efter hvor meget det hastede',
    few: 'Er der færre end fem, står hver ventetid for sig.',
    urgency: 'Hvor meget det hastede',
    count: 'Antal',
    waited: 'Ventede',
    median: 'Den midterste: {time}',
    longest: 'Den længste: {time}',
    byWait: 'Hvor hurtigt der blev svaret',
    wait: 'Svar efter',
    day0: 'Under et døgn',
    days1to2: '1–2 dage',
    days3to7: '3–7 dage',
    over7: 'Over en uge',
  },
  en: {
    title: 'Response times',
    intro:
      'This is how long those had waited whom you took on in the last {days} days. Those whom you declined or sent on are not counted: you no longer have access to them.',
    none: 'You have taken nobody on in the last {days} days.',
    byUrgency: 'By urgency',
    few: 'Where there are fewer than five, each wait stands by itself.',
    urgency: 'How urgent',
    count: 'People',
    waited: 'Waited',
    median: 'The middle: {time}',
    longest: 'The longest: {time}',
    byWait: 'How soon they were answered',
    wait: 'Answered after',
    day0: 'Less than a day',
    days1to2: '1–2 days',
    days3to7: '3–7 days',
    over7: 'More than a week',
  },
});
