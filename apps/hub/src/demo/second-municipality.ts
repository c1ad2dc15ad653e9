import { contact, her, him, onDuty, stalking } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 10, the second municipality: she moves, the case goes with her, and nobody else learns where. */
export async function theSecondMunicipality(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(30, '10:10'));
  const caseId = await tell.opens(
    'visitator',
    contact('Hun overvejer at flytte, fordi han møder op ved hendes hjem hver uge.', { relation: 'former-partner' }),
  );
  await tell.in(caseId, 'visitator', 'DescribePerson', her('Ditte Lyngby', { phones: ['00 00 12 81'] }));
  const perpetrator = await tell.in(caseId, 'visitator', 'DescribePerson', him('Steffen Lyngby'));
  await tell.in(
    caseId,
    'visitator',
    'ScreenCase',
    stalking(perpetrator, days.day(-20), 'Ugentlige besøg ved hjemmet gennem et halvt år efter et klart nej.'),
  );
  await tell.at(days.before(26, '09:00'));
  const referralId = await tell.in(
    caseId,
    'visitator',
    'SendReferral',
    onDuty(
      'municipality:0573/visitation',
      'Hun er flyttet og vil gerne have sin sag med. Hun har fået at vide, hvem hun skal tale med hos jer.',
      {
        purpose: 'hand-over',
        fieldSets: [],
      },
    ),
  );
  await tell.at(days.before(25, '08:30'));
  await tell.in(caseId, 'visitator-varde', 'ReceiveReferral', { referralId });
  await tell.in(caseId, 'visitator-varde', 'AcceptReferral', { referralId });
}
