import { codeList } from '../kernel/code-list';

export const courseForm = codeList('course-form', 1, {
  individual: ['Enkeltvis', 'Individual'],
  phone: ['Telefonisk', 'By telephone'],
  online: ['Online', 'Online'],
});
export const courseOutcome = codeList('course-outcome', 1, {
  completed: ['Gennemført', 'Completed'],
  'partly-completed': ['Delvist gennemført', 'Partly completed'],
  stopped: ['Den udsatte stoppede', 'Stopped by the affected person'],
  'could-not-reach': ['Kunne ikke få kontakt', 'Could not reach'],
  'case-closed': ['Sagen er lukket', 'The case is closed'],
  'handed-over': ['Sagen er overdraget', 'The case was handed over'],
});
/** What a unit may ask the centre without naming anybody. */
export const noNamesQuestion = codeList('no-names-question', 1, {
  'is-it-stalking': ['Er det stalking?', 'Is it stalking?'],
  'what-to-advise': ['Hvad skal vi råde til?', 'What to advise?'],
  safety: ['Hvordan sikres den udsatte?', 'How is the affected person kept safe?'],
  'how-to-talk': ['Hvordan taler vi om det?', 'How to talk about it?'],
  'whom-to-refer-to': ['Hvem henviser vi til?', 'Whom to refer to?'],
  other: ['Andet', 'Something else'],
});
