import { codeList } from '../kernel/code-list';

export const closureReason = codeList('closure-reason', 1, {
  'contact-stopped': ['Kontakten er ophørt', 'The contact has stopped'],
  'plan-completed': ['Handleplanen er gennemført', 'The action plan is completed'],
  'asked-by-affected': ['Den udsatte ønsker det', 'Asked for by the affected person'],
  'cannot-reach': ['Kan ikke få kontakt', 'Cannot be reached'],
  'helped-elsewhere': ['Får hjælp et andet sted', 'Helped elsewhere'],
  'opened-in-error': ['Oprettet ved en fejl', 'Opened in error'],
});
export const reopeningReason = codeList('reopening-reason', 1, {
  'contact-again': ['Kontakten er begyndt igen', 'The contact has begun again'],
  danger: ['Fare', 'Danger'],
  'asked-by-affected': ['Den udsatte ønsker det', 'Asked for by the affected person'],
  'new-information': ['Nye oplysninger', 'New information'],
  'closed-in-error': ['Lukket ved en fejl', 'Closed in error'],
});
/** What becomes of something that still runs when its case is closed. */
export const closingAnswer = codeList('closing-answer', 1, {
  withdrawn: ['Trækkes tilbage', 'Withdrawn'],
  'runs-on': ['Fortsætter hos modtageren', 'Runs on at its recipient'],
  over: ['Er overstået', 'Is over'],
});
