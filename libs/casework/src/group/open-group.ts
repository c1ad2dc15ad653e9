import type { Area } from '../kernel/area';
import { IsArea, IsCount } from '../kernel/validators';
import { decideOnGroup } from '../group';
import { refusal } from '../refusals';
import { SupportGroupOpened } from './facts';

/** A self-help group begins: where, and for how many. */
export class OpenGroup {
  @IsArea() area!: Area;
  @IsCount(2, 50) places!: number;
}

export const openGroup = decideOnGroup(OpenGroup, (state, { area, places }, known) => {
  if (state.homeUnit !== undefined) return [];
  if (known.standingOf(known.by.unit) !== 'affected') throw refusal('help-at-the-centre');
  if (!known.knowsArea(area)) throw refusal('no-such-area');
  return [SupportGroupOpened.of({ homeUnit: known.by.unit, area, places })];
});
