import { dayCame } from '../intake/happened';
import { decideOnTrack } from '../track';
import { mustWorkInTrack } from './entitlement';
import { descriptionOf, HisWords } from './his-words';

/** Describes him again: what is left out stays as it was. Nobody else is described in a track. */
export class DescribePerpetrator extends HisWords {}

export const describePerpetrator = decideOnTrack(DescribePerpetrator, (state, intent, known) => {
  mustWorkInTrack(state, known.by);
  dayCame(known.today, intent.born);
  const described = descriptionOf(state.perpetrator ?? '', intent, state.described);
  const { personId: _his, ...codes } = described.plain;
  return described.words.length === 0 && saysTheSame(state.described, codes) ? [] : [described];
});

const saysTheSame = (before: object | undefined, after: object): boolean => {
  const earlier = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries(after).every(([field, value]) => earlier.get(field) === value);
};
