import { words } from '../words/words';

export const untilOpenWords = words({
  da: {
    closed: 'Der er lukket nu. Svarfristen begynder først {at}.',
    call: 'Er nogen i livsfare, så ring 1-1-2. Haster det ellers, så ring til politiet på 1-1-4.',
    keeps: 'Indtil der er åbent, er næste skridt dit: {who}.',
  },
  en: {
    closed: 'Offices are closed now. The time to answer begins only {at}.',
    call: 'If a life is in danger, call 1-1-2. If it is urgent otherwise, call the police at 1-1-4.',
    keeps: 'Until they open, the next step is yours: {who}.',
  },
});
