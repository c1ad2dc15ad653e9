import { consentTo, toCentre } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

const centre = 'centre:dk/affected';

/** The end of story 1: the centre helps her, and she would like to meet others where there is no group yet. */
export async function helpAtTheCentre(
  tell: Storyteller,
  { caseId, days }: { caseId: string; days: Days },
): Promise<void> {
  await tell.at(days.before(10, '10:30'));
  const consentId = await tell.in(
    caseId,
    'visitator',
    'GiveConsent',
    consentTo([centre], ['counselling'], ['identity', 'reach', 'log-text'], { how: 'present' }),
  );
  const referralId = await tell.in(
    caseId,
    'visitator',
    'SendReferral',
    toCentre(consentId, 'Hun vil gerne tale med nogen om søvnen og om at gå ud alene igen. Ring kun efter kl. 16.'),
  );
  await tell.at(days.before(8, '09:15'));
  await tell.in(caseId, 'counsellor', 'AcceptReferral', { referralId });
  const courseId = await tell.in(caseId, 'counsellor', 'OpenCourse', { form: 'phone' });
  await tell.at(days.before(8, '16:40'));
  await tell.in(caseId, 'counsellor', 'HoldSession', {
    courseId,
    note: 'Første samtale. Vi taler igen i næste uge om turen til arbejde.',
  });
  await tell.at(days.before(5, '09:00'));
  await tell.in(caseId, 'visitator', 'RegisterGroupInterest', { area: 'municipality:0561' });
}
