import type { Lesson } from '../guide';
import { label } from '../label';

export const online: Lesson = {
  id: 'online',
  version: 1,
  for: ['oldest-pupils', 'youth-education'],
  title: label('Tryg på nettet', 'Safe online'),
  aims: [
    label(
      'At vide, hvad ens profiler og apps fortæller om, hvor man er.',
      'To know what one’s profiles and apps tell about where one is.',
    ),
    label('At kunne gemme bevis i stedet for at slette det.', 'To keep proof instead of deleting it.'),
  ],
  steps: [
    {
      minutes: 15,
      what: label(
        'Gennemgå egne indstillinger for deling af placering, hver for sig.',
        'Go through one’s own settings for sharing a location, each alone.',
      ),
    },
    {
      minutes: 15,
      what: label(
        'Tal om gode måder at skrive til hinanden på, og om at få et nej.',
        'Talk about good ways to write to each other, and about getting a no.',
      ),
    },
    {
      minutes: 15,
      what: label(
        'Øv at gemme en besked med afsender og tidspunkt.',
        'Practise keeping a message with sender and time.',
      ),
    },
  ],
  questions: [
    label('Hvem ved, hvor du er lige nu?', 'Who knows where you are now?'),
    label(
      'Hvad er forskellen på at følge med og at overvåge?',
      'What is the difference between following and watching?',
    ),
    label('Hvorfor kan det være klogt ikke at svare?', 'Why may it be wise not to reply?'),
  ],
  help: [
    label('Få ingen til at vise deres telefon frem.', 'Have nobody show their phone.'),
    label(
      'Hav et navn klar, som eleverne kan gå til samme dag.',
      'Have a name ready to whom pupils can turn the same day.',
    ),
  ],
  sources: ['socialraadgiveren', 'dansk-stalking-center', 'vaern'],
};
