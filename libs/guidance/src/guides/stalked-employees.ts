import type { Guide } from '../guide';
import { label } from '../label';

export const stalkedEmployees: Guide = {
  id: 'stalked-employees',
  version: 1,
  for: ['employer', 'visitator'],
  title: label('Når en medarbejder forfølges', 'When an employee is pursued'),
  ask: [
    label(
      'Er det en borger, en kollega eller en fra privatlivet?',
      'Is it a citizen, a colleague or somebody from private life?',
    ),
    label('Hvem på arbejdspladsen må vide det, og hvem må ikke?', 'Who at work may know, and who must not?'),
    label(
      'Hvor kan han møde hende: indgang, parkering, kalender, telefonliste?',
      'Where can he meet her: entrance, car park, calendar, phone list?',
    ),
  ],
  do: [
    label('Lad få og navngivne kolleger stå for sagen.', 'Let few, named colleagues handle the case.'),
    label('Aftal, hvem der tager imod, hvis han dukker op.', 'Agree on who meets him if he turns up.'),
    label(
      'Hold personalesagen og den udsattes sag adskilt.',
      'Keep the staff file and the case of the affected person apart.',
    ),
  ],
  doNot: [
    label('Lad hende ikke selv behandle hans sager.', 'Do not let her handle his cases herself.'),
    label(
      'Skriv ikke om det i fælles postkasser og kalendere.',
      'Do not write of it in shared mailboxes and calendars.',
    ),
  ],
  sources: ['socialraadgiveren', 'vaern'],
};
