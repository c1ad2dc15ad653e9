import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Teaching of this school year, and an employee's single incident: what is counted without a case or a name. */
export async function thePrevention(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(20, '12:30'));
  const [year = '', month] = days.day(20).split('-');
  const begins = Number(year) - (Number(month) < 8 ? 1 : 0);
  const schoolYear = `${begins}/${begins + 1}`;
  await tell.does('visitator', 'HoldTeaching', { audience: 'oldest-pupils', schoolYear, pupils: 52 });
  await tell.does('visitator', 'HoldTeaching', { audience: 'youth-education', schoolYear, pupils: 28 });
  await tell.does('employee-safety', 'RecordEpisode', {
    occurredOn: days.day(21),
    channels: ['in-person'],
    behaviours: ['work-visit'],
    followUp: ['talk'],
  });
}
