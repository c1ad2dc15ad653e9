import { words } from '../words/words';

export const furtherWords = words({
  da: {
    title: 'Mere om sagen',
    asOf: 'Hvad vidste vi den …',
    help: 'Støtte: grupper, samtaler, spørgsmål',
    keeping: 'Opbevaring og glemsel',
  },
  en: {
    title: 'More of the case',
    asOf: 'What did we know on …',
    help: 'Support: groups, sessions, questions',
    keeping: 'Keeping and forgetting',
  },
});
