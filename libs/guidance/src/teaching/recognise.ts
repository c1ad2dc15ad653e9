import type { Lesson } from '../guide';
import { label } from '../label';

export const recognise: Lesson = {
  id: 'recognise',
  version: 1,
  for: ['oldest-pupils', 'youth-education'],
  title: label('Hvornår er kontakt for meget?', 'When is contact too much?'),
  aims: [
    label(
      'At kunne kende forskel på interesse, konflikt og forfølgelse.',
      'To tell interest, conflict and pursuit apart.',
    ),
    label(
      'At vide, hvem man kan gå til, for sig selv eller en ven.',
      'To know whom to turn to, for oneself or a friend.',
    ),
  ],
  steps: [
    {
      minutes: 10,
      what: label(
        'Saml ord: hvordan viser man, at man gerne vil have kontakt?',
        'Gather words: how does one show that one wants contact?',
      ),
    },
    {
      minutes: 20,
      what: label(
        'Læs tre opdigtede forløb i grupper. Hvem søger kontakt, hvor tit, og hvad er der svaret?',
        'Read three made-up stories in groups. Who seeks contact, how often, and what was the answer?',
      ),
    },
    {
      minutes: 15,
      what: label(
        'Sammenlign: hvor går grænsen, og hvad gjorde forskellen?',
        'Compare: where is the line, and what made the difference?',
      ),
    },
  ],
  questions: [
    label('Kan man ændre mening, når man har sagt ja én gang?', 'May one change one’s mind after one yes?'),
    label('Hvad gør det ved en, når det aldrig holder op?', 'What does it do to somebody when it never stops?'),
    label('Hvad kan en ven gøre uden at gøre det værre?', 'What can a friend do without making it worse?'),
  ],
  help: [
    label(
      'Sig fra begyndelsen, at ingen skal fortælle om sig selv foran klassen.',
      'Say at the start that nobody needs to speak of themselves before the class.',
    ),
    label(
      'Hav et navn klar, som eleverne kan gå til samme dag.',
      'Have a name ready to whom pupils can turn the same day.',
    ),
    label(
      'Hører du om et barn i fare, gælder underretningspligten.',
      'If you hear of a child in danger, the duty to notify holds.',
    ),
  ],
  sources: ['socialraadgiveren', 'dansk-stalking-center', 'vaern'],
};
