import { words } from '../words/words';

export const consentTextWords = words({
  da: {
    title: 'Det, der bliver forklaret (udgave {edition})',
    text: {
      asked: 'Vi vil gerne fortælle noget om din sag til nogen, der kan hjælpe. Du bestemmer, om vi må.',
      who: 'Vi siger, hvem det er, hvad de får at vide, og hvad de skal bruge det til. Andet får de ikke på dit samtykke.',
      along: 'Med følger altid den måde, du sikkert kan kontaktes på, og den tekst, vi sender med.',
      free: 'Du kan sige nej. Så hjælper vi dig stadig, så godt vi kan uden.',
      back: 'Du kan trække det tilbage når som helst. Så lukker vi for dem med det samme. Det, de har læst og skrevet hos sig selv, kan ingen kalde tilbage.',
      duty: 'Er der fare, eller er det et barn, der skal hjælpes, kan vi have pligt til at fortælle det uden dit samtykke.',
    },
  },
  en: {
    title: 'What is explained (version {edition})',
    text: {
      asked: 'We would like to tell something of your case to somebody who can help. You decide whether we may.',
      who: 'We say who they are, what they are told, and what they use it for. On your consent they are told nothing else.',
      along: 'The way in which you can safely be reached, and the text that we send, always go along.',
      free: 'You can say no. Then we still help you as well as we can without.',
      back: 'You can withdraw it at any time. Then we close it to them at once. What they have read and written down for themselves nobody can call back.',
      duty: 'If there is danger, or a child who must be helped, we may have a duty to tell it without your consent.',
    },
  },
});
