import { words } from '../words/words';

export const inboxWords = words({
  da: {
    title: 'Indbakke',
    intro: 'Henvisninger til jeres enhed. Her står ingen navne: åbn en sag for at se, hvem den handler om.',
    waiting: 'Venter på svar',
    waitingNone: 'Ingen venter på svar fra jer.',
    mine: 'Dine',
    running: 'I gang',
    runningNone: 'Ingen sager i gang.',
    late: 'Over tiden',
    answerBy: 'Svar {at}',
    sent: 'Sendt {at}',
    mineMark: 'Din',
    case: 'Sag {short}',
  },
  en: {
    title: 'Inbox',
    intro: 'Referrals to your unit. There are no names here: open a case to see whom it is about.',
    waiting: 'Waiting for an answer',
    waitingNone: 'Nobody waits for an answer from you.',
    mine: 'Yours',
    running: 'Running',
    runningNone: 'No cases are running.',
    late: 'Overdue',
    answerBy: 'Answer {at}',
    sent: 'Sent {at}',
    mineMark: 'Yours',
    case: 'Case {short}',
  },
});
