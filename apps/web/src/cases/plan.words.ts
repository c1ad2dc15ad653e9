import { words } from '../words/words';

export const planWords = words({
  da: {
    title: 'Handleplan',
    none: 'Der er ingen handleplan endnu.',
    due: 'senest {at}',
    completed: 'Udført',
    dropped: 'Opgivet: {reason}',
    ours: 'Jeres',
  },
  en: {
    title: 'Action plan',
    none: 'There is no action plan yet.',
    due: 'by {at}',
    completed: 'Done',
    dropped: 'Dropped: {reason}',
    ours: 'Yours',
  },
});
