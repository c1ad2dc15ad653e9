import { words } from '../words/words';

export const ourWords = words({
  da: {
    continued: 'Modtageren fortsætter på eget grundlag: {basis} ({reason}).',
    withdraw: 'Træk henvisningen tilbage',
    withdrawWhy: 'Hvorfor trækkes den tilbage?',
    withdrawSaid:
      'Modtagerens adgang på henvisningen lukker med det samme, og en koordinator, der er valgt på den, stopper. Det, de allerede har skrevet af eller handlet på, kan Værn ikke hente tilbage.',
    withdrawSave: 'Træk den tilbage',
    again: 'Send igen',
    nextMine: 'Næste skridt er dit',
    nextOf: 'Næste skridt: {who}',
    deputy: 'Stedfortræder: {who}',
  },
  en: {
    continued: 'The recipient continues on a basis of its own: {basis} ({reason}).',
    withdraw: 'Withdraw the referral',
    withdrawWhy: 'Why is it withdrawn?',
    withdrawSaid:
      'The recipient’s access on the referral closes at once, and a coordinator who was chosen on it stops. What they have copied or acted on already, Værn cannot call back.',
    withdrawSave: 'Withdraw it',
    again: 'Send again',
    nextMine: 'The next step is yours alone',
    nextOf: 'Next step: {who}',
    deputy: 'Deputy: {who}',
  },
});
