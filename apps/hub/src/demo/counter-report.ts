import { consentTo, contact, her, him, stalking, toCentre } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 12, the counter-report: he calls as if he were affected, and gets the receipt that anyone gets. Somebody else calls about her. */
export async function theCounterReport(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(6, '09:30'));
  const hers = await tell.opens(
    'visitator',
    contact('Hendes tidligere samlever skriver hver nat og truer med at anmelde hende.', {
      relation: 'former-partner',
    }),
  );
  await tell.in(hers, 'visitator', 'DescribePerson', her('Helle Bonde', { phones: ['00 00 12 91'] }));
  const perpetrator = await tell.in(
    hers,
    'visitator',
    'DescribePerson',
    him('Brian Skov', { phones: ['00 00 12 92'] }),
  );
  await tell.in(
    hers,
    'visitator',
    'ScreenCase',
    stalking(perpetrator, days.day(-30), 'Natlige beskeder gennem fire måneder efter et klart nej.'),
  );
  await inAGroup(tell, { caseId: hers, days });
  await tell.at(days.before(4, '14:15'));
  const his = await tell.opens(
    'frontline',
    contact('Han fortæller, at hans tidligere kæreste forfølger ham, og vil vide, om hun har henvendt sig.', {
      relation: 'former-partner',
    }),
  );
  await tell.in(his, 'visitator-deputy', 'DescribePerson', her('Brian Skov', { phones: ['00 00 12 92'] }));
  await tell.in(his, 'visitator-deputy', 'DescribePerson', him('Helle Bonde', { phones: ['00 00 12 91'] }));
  await tell.at(days.before(3, '10:45'));
  await tell.in(hers, 'visitator', 'LinkCases', { other: his, relation: 'roles-swapped' });
  await tell.at(days.before(2, '16:20'));
  const again = await tell.opens(
    'frontline',
    contact('Hendes mor ringer: telefonen går hele natten, og datteren sover ikke.', {
      reporter: 'relative',
      relation: 'former-partner',
    }),
  );
  await tell.in(again, 'visitator-deputy', 'DescribePerson', her('Helle B.', { phones: ['00 00 12 91'] }));
}

/** She gets a place in a group: one in which he never gets any. */
async function inAGroup(tell: Storyteller, { caseId, days }: { caseId: string; days: Days }): Promise<void> {
  const area = 'region:1082';
  await tell.at(days.before(5, '08:30'));
  const { caseId: groupId } = await tell.does('group-organiser', 'OpenGroup', { area, places: 8 });
  await tell.at(days.before(5, '11:00'));
  const consentId = await tell.in(
    caseId,
    'visitator',
    'GiveConsent',
    consentTo(['centre:dk/affected'], ['counselling'], ['identity', 'reach', 'log-text']),
  );
  await tell.in(caseId, 'visitator', 'RegisterGroupInterest', { area });
  const referralId = await tell.in(
    caseId,
    'visitator',
    'SendReferral',
    toCentre(consentId, 'Hun vil gerne møde andre, et stykke hjemmefra, hvor ingen kender dem begge.'),
  );
  await tell.at(days.before(4, '09:20'));
  await tell.in(caseId, 'counsellor', 'AcceptReferral', { referralId });
  await tell.in(caseId, 'group-organiser', 'PlaceInGroup', { groupId, caseId });
}
