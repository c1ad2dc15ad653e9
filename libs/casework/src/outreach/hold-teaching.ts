import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsCount, IsSchoolYear } from '../kernel/validators';
import { decideOnOutreach } from '../outreach';
import { refusal } from '../refusals';
import { taught, TeachingHeld } from './facts';

/** Somebody of the unit taught a class. */
export class HoldTeaching {
  @IsCode(taught) audience!: CodeOf<typeof taught>;
  /** 2025/2026. */
  @IsSchoolYear() schoolYear!: string;
  @IsCount(1, 1_000) pupils!: number;
}

export const holdTeaching = decideOnOutreach(HoldTeaching, (_, teaching, known) => {
  const { unit } = known.by;
  if (known.standingOf(unit) !== 'family') throw refusal('no-such-unit');
  if (`${teaching.schoolYear.slice(0, 4)}-08-01` > known.today) throw refusal('in-future');
  const { audience, schoolYear, pupils } = teaching;
  return [TeachingHeld.of({ teachingId: known.newId(), byUnit: unit, audience, schoolYear, pupils })];
});
