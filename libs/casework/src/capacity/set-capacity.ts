import { decideOnCentre } from '../capacity';
import type { CodeOf } from '../kernel/code-list';
import type { Column } from '../kernel/told';
import { IsCode, IsCount } from '../kernel/validators';
import { refusal } from '../refusals';
import { CapacitySet, service } from './facts';

/** How many the unit can help at once: each of the centre's two doors says it for itself. */
export class SetCapacity {
  @IsCode(service) service!: CodeOf<typeof service>;
  @IsCount(0, 10_000) places!: number;
}

const offeredBy: Readonly<Record<CodeOf<typeof service>, Column>> = {
  counselling: 'affected',
  courses: 'affected',
  treatment: 'perpetrators',
};

export const setCapacity = decideOnCentre(SetCapacity, (state, { service: of, places }, known) => {
  const { unit } = known.by;
  if (known.standingOf(unit) !== offeredBy[of]) throw refusal('not-our-service');
  return state.places.get(of) === places ? [] : [CapacitySet.of({ byUnit: unit, service: of, places })];
});
