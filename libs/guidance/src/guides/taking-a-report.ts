import type { Guide } from '../guide';
import { label } from '../label';

export const takingAReport: Guide = {
  id: 'taking-a-report',
  version: 1,
  for: ['police'],
  title: label('Når politiet tager imod en anmeldelse', 'When the police take a report'),
  ask: [
    label('Hvilke hændelser hører sammen, og hvem har set dem?', 'Which incidents belong together, and who saw them?'),
    label('Er der tilhold eller andet forbud, og er det forkyndt?', 'Is there a restraining order, and was it served?'),
    label(
      'Hvad findes der af logbog, beskeder og billeder, og hvor ligger de?',
      'What is there of log, messages and pictures, and where are they kept?',
    ),
    label('Hvordan varsles hun, før politiet taler med ham?', 'How is she warned before the police speak with him?'),
  ],
  do: [
    label('Brug logbogen til at finde vidner.', 'Use the log to find witnesses.'),
    label('Giv hende et journalnummer og et navn at spørge efter.', 'Give her a journal number and a name to ask for.'),
    label('Gem beskeder i deres oprindelige form.', 'Keep messages in their original form.'),
  ],
  doNot: [
    label(
      'Bed hende ikke selv skaffe beviser ved at holde øje med ham.',
      'Do not ask her to gather proof herself by watching him.',
    ),
    label(
      'Bed hende ikke slette eller blokere, før det er sikret.',
      'Do not ask her to delete or block before it is secured.',
    ),
    label(
      'Gå ikke til ham, før hun er søgt varslet, medmindre det haster af en grund, der kan skrives ned.',
      'Do not go to him before it was tried to warn her, unless it is urgent for a reason that can be written down.',
    ),
  ],
  sources: ['dr-syd', 'politiet', 'anklagemyndigheden', 'veritas-justice', 'vaern'],
};
