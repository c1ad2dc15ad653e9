import { words } from '../words/words';

export const ourWords = words({
  da: {
    continued: 'Modtageren fortsætter på eget grundlag: {basis} ({reason}).',
    withdraw: {
      name: 'Træk henvisningen tilbage',
      why: 'Hvorfor trækkes den tilbage?',
      said: 'Modtagerens adgang på henvisningen lukker med det samme, og en koordinator, der er valgt på den, stopper. Det, de allerede har skrevet af eller handlet på, kan Værn ikke hente tilbage.',
      save: 'Træk den tilbage',
    },
    leave: {
      name: 'Send den ikke igen',
      why: 'Hvorfor sendes den ikke igen?',
      said: 'Henvisningen er slut, og ingen skylder det næste skridt. Hvem der afviste den, og hvorfor, bliver stående på sagen.',
      save: 'Afslut henvisningen',
    },
    again: 'Send igen',
    nextMine: 'Næste skridt er dit',
    nextOf: 'Næste skridt: {who}',
    deputy: 'Stedfortræder: {who}',
  },
  en: {
    continued: 'The recipient continues on a basis of its own: {basis} ({reason}).',
    withdraw: {
      name: 'Withdraw the referral',
      why: 'Why is it withdrawn?',
      said: 'The recipient’s access on the referral closes at once, and a coordinator who was chosen on it stops. What they have copied or acted on already, Værn cannot call back.',
      save: 'Withdraw it',
    },
    leave: {
      name: 'Do not send it again',
      why: 'Why is it not sent again?',
      said: 'The referral is over, and nobody owes its next step. Who declined it, and why, stays with the case.',
      save: 'End the referral',
    },
    again: 'Send again',
    nextMine: 'The next step is yours alone',
    nextOf: 'Next step: {who}',
    deputy: 'Deputy: {who}',
  },
});
