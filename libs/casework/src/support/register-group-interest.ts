import { decide } from '../case';
import { mustBeHome } from '../entitlement';
import type { Area } from '../kernel/area';
import { IsArea } from '../kernel/validators';
import { mustBeOpen } from '../life/open';
import { refusal } from '../refusals';
import { SupportGroupInterestRegistered } from './facts';

/** She would like to meet others who are exposed: where, as near as she chooses to say. */
export class RegisterGroupInterest {
  @IsArea() area!: Area;
}

export const registerGroupInterest = decide(RegisterGroupInterest, (state, { area }, known) => {
  mustBeHome(state, known.by);
  mustBeOpen(state, known.by);
  if (!known.knowsArea(area)) throw refusal('no-such-area');
  if (state.support.interest?.area === area) return [];
  return [SupportGroupInterestRegistered.of({ interestId: known.newId(), area })];
});
