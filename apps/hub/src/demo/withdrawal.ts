import { consentTo, toCentre } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 5, the withdrawal: consent to the centre is withdrawn; the police go on, on their own basis. */
export async function theWithdrawal(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(13, '11:00'));
  const caseId = await tell.opens('visitator', {
    channel: 'phone',
    reporter: 'affected',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    relation: 'acquaintance',
    affectedAware: 'yes',
    childrenInvolved: 'no',
    text: 'En bekendt fra en forening skriver til hende hver dag og møder op, hvor hun træner.',
  });
  const affected = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'none',
    knowsOfCase: 'yes',
    name: 'Mia Vestergaard Holt',
    phones: ['00 00 12 21'],
  });
  await tell.in(caseId, 'visitator', 'SetSafeReach', {
    personId: affected,
    channel: 'phone',
    value: '00 00 12 22',
    mayCall: true,
    mayLeaveMessage: true,
    perpetratorHasAccess: 'no',
  });
  const perpetrator = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['perpetrator'],
    identityStatus: 'suspected',
    addressProtection: 'none',
    relation: 'acquaintance',
    name: 'Jannik',
  });
  await tell.in(caseId, 'visitator', 'ScreenCase', {
    about: [perpetrator],
    basis: 'affected',
    findings: ['persistent', 'one-sided', 'escalating'],
    refusal: 'clear',
    replies: 'none',
    outcome: 'stalking',
    concern: 'moderate',
    reviewOn: days.day(-45),
    reasons: 'Ensidig og tiltagende kontakt efter et klart nej.',
  });
  await tell.at(days.before(12, '13:00'));
  const consentId = await tell.in(
    caseId,
    'visitator',
    'GiveConsent',
    consentTo(['centre:dk/affected'], ['counselling'], ['identity', 'reach', 'log-text', 'narrative']),
  );
  const forHelp = await tell.in(
    caseId,
    'visitator',
    'SendReferral',
    toCentre(consentId, 'Hun vil gerne tale med en rådgiver om, hvordan hun tager sin hverdag tilbage.'),
  );
  const toPolice = await tell.in(caseId, 'visitator', 'SendReferral', {
    to: 'police:1464/intake',
    purpose: 'protection',
    legalBasis: 'crime-prevention',
    noConsentReason: 'legal-duty',
    fieldSets: ['identity', 'reach', 'log-text'],
    affectedInformed: 'before',
    urgency: 'normal',
    summary: 'Kontakten tager til, og han ved, hvor hun træner. Vi beder om en vurdering af hendes sikkerhed.',
  });
  await tell.at(days.before(11, '10:30'));
  await tell.in(caseId, 'counsellor', 'ReceiveReferral', { referralId: forHelp });
  await tell.in(caseId, 'counsellor', 'AcceptReferral', { referralId: forHelp });
  await tell.in(caseId, 'intake-officer', 'ReceiveReferral', { referralId: toPolice });
  await tell.in(caseId, 'case-officer', 'AcceptReferral', { referralId: toPolice });
  await tell.at(days.before(6, '15:15'));
  await tell.in(caseId, 'visitator', 'WithdrawConsent', {
    consentId,
    by: 'affected',
    how: 'phone',
    pressureAsked: 'asked-none',
  });
}
