import type { Guide } from '../guide';
import { label } from '../label';

export const firstContact: Guide = {
  id: 'first-contact',
  version: 1,
  for: ['frontline', 'visitator', 'police'],
  title: label('Når nogen fortæller om forfølgelse', 'When somebody tells of being pursued'),
  ask: [
    label('Er du i fare lige nu? Så ringer vi 1-1-2 sammen.', 'Are you in danger now? Then we call 1-1-2 together.'),
    label(
      'Hvordan kan vi kontakte dig, uden at han opdager det? Har han adgang til din telefon, mail eller post?',
      'How can we reach you without his noticing? Does he have access to your phone, mail or letters?',
    ),
    label('Hvad sker der, hvor tit, og hvornår begyndte det?', 'What happens, how often, and when did it begin?'),
    label('Er der børn, som mærker det?', 'Are there children who are touched by it?'),
    label(
      'Arbejder du, han eller nogen af hans nærmeste et sted, hvor ingen må få det at vide?',
      'Do you, he or those close to him work where nobody must know?',
    ),
  ],
  do: [
    label('Skriv det ned med hendes egne ord.', 'Write it down in her own words.'),
    label(
      'Fortæl, hvad der sker nu, og hvem hun hører fra.',
      'Tell her what happens next, and from whom she will hear.',
    ),
    label(
      'Underret kommunen, hvis du er bekymret for et barn. Pligten er din egen.',
      'Notify the municipality if you worry about a child. The duty is your own.',
    ),
  ],
  doNot: [
    label('Tag ikke kontakt til ham eller hans familie.', 'Do not contact him or his family.'),
    label(
      'Foreslå ikke, at de taler sammen eller mødes med en mægler.',
      'Do not suggest that they talk, or meet with a mediator.',
    ),
    label(
      'Send ikke post eller beskeder ad andre veje end dem, hun har sagt er sikre.',
      'Send no letters or messages by other ways than those she said are safe.',
    ),
    label('Lov ikke, at det stopper.', 'Do not promise that it will stop.'),
  ],
  sources: ['socialraadgiveren', 'dr-syd', 'dansk-stalking-center', 'vaern'],
};
