import { contact, her, him, stalking } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 4, the employee: a caseworker is stalked by a citizen. For her colleagues the case is not there. */
export async function theEmployee(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(8, '08:20'));
  const caseId = await tell.opens(
    'frontline',
    contact(
      'En borger, som hun har talt med én gang, venter på hende uden for rådhuset og skriver til hendes private telefon.',
      {
        affectedIsEmployee: 'yes',
        relation: 'acquaintance',
      },
    ),
  );
  await tell.at(days.before(8, '11:00'));
  const affected = await tell.in(
    caseId,
    'employee-safety',
    'DescribePerson',
    her('Rikke Hjortshøj', { phones: ['00 00 12 45'] }),
  );
  await tell.in(caseId, 'employee-safety', 'SetSafeReach', {
    personId: affected,
    channel: 'phone',
    value: '00 00 12 45',
    mayCall: true,
    mayLeaveMessage: false,
    perpetratorHasAccess: 'no',
    neverUse: ['Arbejdstelefonen'],
  });
  const perpetrator = await tell.in(
    caseId,
    'employee-safety',
    'DescribePerson',
    him('Flemming Aagaard', { relation: 'acquaintance' }),
  );
  await tell.in(
    caseId,
    'employee-safety',
    'ScreenCase',
    stalking(
      perpetrator,
      days.day(-30),
      'Han har fået klart nej af hende og af hendes leder. Kontakten er flyttet fra arbejdet til hjemmet.',
    ),
  );
  await tell.at(days.before(7, '09:10'));
  await tell.in(caseId, 'employee-safety', 'LogIncident', {
    toldBy: 'affected',
    against: perpetrator,
    direction: 'incoming',
    occurredFrom: days.before(9, '15:40').toISOString(),
    precision: 'minute',
    channels: ['in-person'],
    behaviours: ['work-visit', 'following'],
    audience: 'police',
    text: 'Ventede ved personaleindgangen og gik efter hende til parkeringspladsen.',
  });
}
