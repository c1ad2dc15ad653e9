import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** What the colleague of story 1 is advised, and the steps that are planned with her. */
export async function adviceAndPlan(
  tell: Storyteller,
  { caseId, days }: { caseId: string; days: Days },
): Promise<void> {
  await tell.at(days.before(22, '10:40'));
  await tell.in(caseId, 'visitator', 'GiveAdvice', {
    items: [
      { id: 'stop-all-contact', version: 1 },
      { id: 'keep-a-log', version: 1 },
      { id: 'keep-originals', version: 1 },
      { id: 'be-told-before-he-is', version: 1 },
    ],
    note: 'Hun fik rådene med på papir. Hun vil ikke have dem på telefonen.',
  });
  await tell.in(caseId, 'visitator', 'GiveAdvice', {
    items: [
      { id: 'change-number', version: 2 },
      { id: 'keep-old-channel', version: 1 },
    ],
    deviation: 'health-of-affected',
    assessment: 'Hun sover ikke for beskeder om natten. Den gamle telefon bliver liggende tændt hos hendes søster.',
  });
  const camera = await tell.in(caseId, 'visitator', 'PlanAction', {
    kind: 'evidence',
    due: days.day(19),
    what: 'Gem optagelserne fra kameraet i entreen, før de overskrives efter 30 dage.',
  });
  await tell.in(caseId, 'visitator', 'PlanAction', {
    kind: 'safety',
    due: days.day(-7),
    what: 'Lås i opgangen og lys ved bagdøren: ring til boligforeningen.',
  });
  await tell.at(days.before(21, '08:20'));
  await tell.in(caseId, 'visitator', 'CompleteAction', { actionId: camera });
}
