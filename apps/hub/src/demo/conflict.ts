import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 2, the conflict: she has written herself, both accuse; advice, a second opinion; nothing reaches the police. */
export async function theConflict(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(18, '10:00'));
  const caseId = await tell.opens('visitator', {
    channel: 'phone',
    reporter: 'affected',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    relation: 'former-partner',
    affectedAware: 'yes',
    childrenInvolved: 'no',
    text: 'Hun og hendes tidligere kæreste skændes om en fælles lejlighed. Begge siger, at den anden ikke lader dem være i fred.',
  });
  await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'none',
    knowsOfCase: 'yes',
    name: 'Camilla Nørby',
    phones: ['00 00 12 11'],
  });
  const other = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['perpetrator'],
    identityStatus: 'known',
    addressProtection: 'none',
    relation: 'former-partner',
    name: 'Anders Krogh',
  });
  await tell.at(days.before(17, '12:40'));
  const screeningId = await tell.in(caseId, 'visitator', 'ScreenCase', {
    about: [other],
    basis: 'affected',
    findings: ['mutual', 'mutual-accusations'],
    refusal: 'partial',
    replies: 'some',
    because: ['other'],
    outcome: 'conflict',
    concern: 'low',
    reviewOn: days.day(-30),
    reasons:
      'Hun har kun sagt delvist fra og har selv skrevet flere gange om lejligheden. Beskyldningerne går begge veje. Et svar gør det ikke i sig selv til en konflikt; her er det mønstret, der er gensidigt.',
  });
  await tell.at(days.before(17, '13:05'));
  await tell.in(caseId, 'visitator', 'GiveAdvice', {
    items: [
      { id: 'stop-all-contact', version: 1 },
      { id: 'keep-a-log', version: 1 },
      { id: 'talk-to-the-centre', version: 1 },
    ],
    note: 'Hun vil lade en advokat skrive om lejligheden, så hun selv kan holde op.',
  });
  await tell.at(days.before(16, '09:30'));
  await tell.in(caseId, 'visitator-deputy', 'GiveSecondOpinion', {
    screeningId,
    agrees: true,
    reasons: 'Enig efter samtale med hende. Sagen tages op igen, hvis kontakten bliver ensidig.',
  });
  await tell.in(caseId, 'visitator', 'AskWithoutNames', { to: 'centre:dk/affected', code: 'how-to-talk' });
}
