import { consentTo } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 7, the clock: the wrong district forwards; an urgent referral is not answered in time. */
export async function theClock(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(10, '08:50'));
  const caseId = await tell.opens('visitator', {
    channel: 'written',
    reporter: 'professional',
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    immediateDanger: false,
    relation: 'stranger',
    affectedAware: 'yes',
    childrenInvolved: 'unknown',
    text: 'En sundhedsplejerske skriver om en mor, der får daglige beskeder fra en, hun aldrig har mødt.',
  });
  await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['affected'],
    identityStatus: 'known',
    addressProtection: 'none',
    knowsOfCase: 'yes',
    name: 'Lærke Dam',
    phones: ['00 00 12 31'],
  });
  const unknown = await tell.in(caseId, 'visitator', 'DescribePerson', {
    capacities: ['perpetrator'],
    identityStatus: 'unknown',
    addressProtection: 'none',
    relation: 'stranger',
  });
  await tell.in(caseId, 'visitator', 'ScreenCase', {
    about: [unknown],
    basis: 'relative',
    findings: ['persistent', 'one-sided', 'surveillance'],
    refusal: 'clear',
    replies: 'none',
    outcome: 'stalking',
    concern: 'moderate',
    reviewOn: days.day(-20),
    reasons: 'Beskederne nævner ting, som kun kan ses udefra.',
  });
  await tell.at(days.before(9, '09:00'));
  const consentId = await tell.in(
    caseId,
    'visitator',
    'GiveConsent',
    consentTo(['police:1464/intake', 'police:1465/intake'], ['report'], ['identity', 'reach', 'log-text', 'narrative']),
  );
  const referralId = await tell.in(caseId, 'visitator', 'SendReferral', {
    to: 'police:1465/intake',
    purpose: 'report',
    legalBasis: 'consent',
    consentId,
    fieldSets: ['identity', 'reach', 'log-text'],
    affectedInformed: 'before',
    toldWhatStays: true,
    urgency: 'urgent',
    summary:
      'Ukendt afsender, daglige beskeder, der tyder på overvågning. Vi beder om hjælp til at finde ud af, hvem det er.',
  });
  await tell.at(days.before(9, '13:00'));
  await tell.in(caseId, 'intake-officer-fyn', 'ReceiveReferral', { referralId });
  await tell.in(caseId, 'intake-officer-fyn', 'ForwardReferral', {
    referralId,
    to: 'police:1464/intake',
    reason: 'wrong-district',
    summary: 'Hun bor i Esbjerg: jeres kreds.',
  });
}
