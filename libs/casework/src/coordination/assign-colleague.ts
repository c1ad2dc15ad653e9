import { decide } from '../case';
import { mustBeAtWork } from '../involved';
import { IsWords } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { ColleagueAssigned } from './facts';

/** Whoever works in the case brings in a colleague of the own unit, whom the agency knows by that id. */
export class AssignColleague {
  @IsWords(200) colleague!: string;
}

export const assignColleague = decide(AssignColleague, (state, { colleague }, known) => {
  const byUnit = known.by.unit;
  mustBeAtWork(state, known.by);
  mustBeOpen(state, known.by);
  const who = known.staffNamed(colleague);
  const already = [...state.coordination.colleagues.values()].some((one) => one.who === who && one.byUnit === byUnit);
  return already || who === known.by.actor
    ? []
    : [ColleagueAssigned.of({ assignmentId: known.newId(), byUnit, who, staff: { colleague } })];
});
