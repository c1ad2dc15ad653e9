import { contact, her, him, onDuty, stalking } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 11, the officer: he is police in her district. Another district works on it, restricted in both. */
export async function theOfficer(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(11, '13:05'));
  const caseId = await tell.opens(
    'frontline',
    contact('Hendes tidligere mand er betjent. Hun tør ikke anmelde, fordi han kan slå hende op.', {
      perpetratorIsStaff: 'yes',
      relation: 'former-partner',
    }),
  );
  await tell.at(days.before(10, '09:00'));
  await tell.in(caseId, 'employee-safety', 'DescribePerson', her('Louise Thygesen Bjerg', { phones: ['00 00 12 51'] }));
  const perpetrator = await tell.in(caseId, 'employee-safety', 'DescribePerson', him('Henrik Bjerg'));
  await tell.in(
    caseId,
    'employee-safety',
    'ScreenCase',
    stalking(
      perpetrator,
      days.day(-30),
      'Han møder op, hvor hun er, uden at nogen har fortalt ham det. Hun har sagt klart fra.',
    ),
  );
  await tell.at(days.before(9, '10:30'));
  const referralId = await tell.in(
    caseId,
    'employee-safety',
    'SendReferral',
    onDuty(
      'police:1465/intake',
      'Han er ansat i hendes egen kreds. Vi beder en anden kreds om at tage den, og kun de udpegede læser den.',
    ),
  );
  await tell.in(caseId, 'named-officer-fyn', 'ReceiveReferral', { referralId });
  await tell.at(days.before(8, '12:10'));
  await tell.in(caseId, 'named-officer-fyn', 'AcceptReferral', { referralId });
}
