import { words } from '../words/words';

export const referralWords = words({
  da: {
    status: {
      sent: 'Sendt',
      received: 'Modtaget',
      accepted: 'Taget imod',
      'awaiting-information': 'Venter på oplysninger',
      declined: 'Afvist',
      forwarded: 'Sendt videre',
      withdrawn: 'Trukket tilbage',
      completed: 'Afsluttet',
    },
  },
  en: {
    status: {
      sent: 'Sent',
      received: 'Received',
      accepted: 'Accepted',
      'awaiting-information': 'Waiting for information',
      declined: 'Declined',
      forwarded: 'Forwarded',
      withdrawn: 'Withdrawn',
      completed: 'Completed',
    },
  },
});
