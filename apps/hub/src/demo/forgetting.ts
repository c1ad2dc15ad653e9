import { contact, her, him, onDuty, stalking } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

const SIX_YEARS = 2_190;

/** Story 8, the forgetting: the municipality's time is over and its keys are destroyed; the police keep their own record. */
export async function theForgetting(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(SIX_YEARS, '09:00'));
  const caseId = await tell.opens(
    'visitator',
    contact('En nabo går hende i møde, hver gang hun forlader sit hjem.', { relation: 'acquaintance' }),
  );
  const affected = await tell.in(
    caseId,
    'visitator',
    'DescribePerson',
    her('Anne-Grethe Holm', { phones: ['00 00 13 11'] }),
  );
  const perpetrator = await tell.in(
    caseId,
    'visitator',
    'DescribePerson',
    him('Villy Damm', { relation: 'acquaintance' }),
  );
  await tell.in(
    caseId,
    'visitator',
    'ScreenCase',
    stalking(
      perpetrator,
      days.day(SIX_YEARS - 60),
      'Vedvarende og ensidigt gennem et år. Hun har sagt fra, også skriftligt.',
    ),
  );
  const referralId = await tell.in(
    caseId,
    'visitator',
    'SendReferral',
    onDuty('police:1464/intake', 'Vi beder om en vurdering af hendes sikkerhed.'),
  );
  await tell.at(days.before(SIX_YEARS - 2, '10:00'));
  await tell.in(caseId, 'case-officer', 'AcceptReferral', { referralId });
  await tell.at(days.before(SIX_YEARS - 120, '11:00'));
  await tell.in(caseId, 'visitator', 'CloseCase', {
    reason: 'contact-stopped',
    answered: [{ running: referralId, answer: 'runs-on' }],
  });
  await tell.at(days.before(2, '09:00'));
  const forgettingId = await tell.in(caseId, 'records-owner', 'RequestForgetting', {
    persons: [affected, perpetrator],
    reason: 'retention-over',
  });
  await tell.at(days.before(1, '10:00'));
  await tell.in(caseId, 'visitator', 'ApproveForgetting', { forgettingId });
}
