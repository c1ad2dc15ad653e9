import { words } from '../words/words';

export const receiptWords = words({
  da: {
    title: 'Har du en kvittering?',
    intro: 'Skriv den, så ser du, om nogen er gået i gang med henvendelsen.',
    receipt: 'Kvittering',
    receiptHint: 'De 26 bogstaver og tal, du fik, da du sendte henvendelsen.',
    follow: 'Se, om nogen er gået i gang',
    handled: 'Henvendelsen er modtaget, og nogen er gået i gang med den.',
    waits: 'Henvendelsen er modtaget. Ingen er gået i gang med den endnu.',
    noMore:
      'Mere får du ikke at vide her, for at så få som muligt kender sagen. Bliver du bekymret, så ring til {who}. Er der fare, så ring 1-1-2.',
    unknown:
      'Værn kan ikke svare på den kvittering. Se efter, om hvert tegn er rigtigt, og om den er fra din egen enhed: kun den enhed, der sendte henvendelsen, kan følge den.',
    report: 'Indberet en henvendelse',
    later: 'Har du en kvittering? Se, om nogen er gået i gang',
  },
  en: {
    title: 'Do you have a receipt?',
    intro: 'Write it, and you see whether somebody has gone on with the contact.',
    receipt: 'Receipt',
    receiptHint: 'The 26 letters and digits that you got when you sent the contact.',
    follow: 'See whether somebody has gone on with it',
    handled: 'The contact was received, and somebody has gone on with it.',
    waits: 'The contact was received. Nobody has gone on with it yet.',
    noMore:
      'You learn no more here, so that as few as possible know of the case. If you become worried, call {who}. In danger, call 1-1-2.',
    unknown:
      'Værn cannot answer for that receipt. Check that each letter is right, and that it is from your own unit: only the unit that sent the contact can follow it.',
    report: 'Report a contact',
    later: 'Do you have a receipt? See whether somebody has gone on with it',
  },
});
