import type { Guide } from '../guide';
import { label } from '../label';

export const stalkingOrConflict: Guide = {
  id: 'stalking-or-conflict',
  version: 1,
  for: ['visitator', 'police'],
  title: label('Stalking, konflikt, chikane eller noget andet', 'Stalking, conflict, harassment or something else'),
  ask: [
    label(
      'Kommer henvendelserne fra den ene side eller fra begge?',
      'Do the approaches come from one side or from both?',
    ),
    label(
      'Er der et mønster over tid, eller er det enkelte episoder?',
      'Is there a pattern over time, or single episodes?',
    ),
    label(
      'Har hun sagt fra, hvordan, og ville det være sikkert at gøre det?',
      'Has she said no, how, and would it be safe to?',
    ),
    label(
      'Har hun svaret, og hvorfor: børn, arbejde, en myndighed, frygt?',
      'Has she replied, and why: children, work, an authority, fear?',
    ),
    label('Hvad gør det ved hendes hverdag?', 'What does it do to her daily life?'),
  ],
  do: [
    label(
      'Se på det hele samlet, ikke på én hændelse ad gangen.',
      'Look at all of it together, not at one incident at a time.',
    ),
    label(
      'Skriv begrundelsen, og hvornår der ses på det igen.',
      'Write the reasons down, and when it will be looked at again.',
    ),
    label(
      'Få en kollegas vurdering, når begge beskylder hinanden.',
      'Ask for a colleague’s judgement when both accuse each other.',
    ),
  ],
  doNot: [
    label(
      'Lad ikke ét svar fra hende afgøre sagen. Det er et tegn, ikke en dom.',
      'Do not let one reply of hers decide. It is a sign, not a verdict.',
    ),
    label('Læg ikke tal sammen til en score.', 'Do not add findings up to a score.'),
    label(
      'Luk aldrig vejen til akut hjælp, uanset hvad det kaldes.',
      'Never close the way to emergency help, whatever it is called.',
    ),
  ],
  sources: ['socialraadgiveren', 'dansk-stalking-center', 'vaern'],
};
