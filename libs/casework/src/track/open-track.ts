import { dayCame } from '../intake/happened';
import { refusal } from '../refusals';
import { decideOnTrack } from '../track';
import { TrackOpened } from './facts';
import { descriptionOf, HisWords } from './his-words';

/** Somebody who shows stalking behaviour is helped or advised: a stream of his own, at the unit that opens it. */
export class OpenTrack extends HisWords {}

export const openTrack = decideOnTrack(OpenTrack, (state, intent, known) => {
  if (state.homeUnit !== undefined) return [];
  const { unit } = known.by;
  const standing = known.standingOf(unit);
  if (standing !== 'family' && standing !== 'perpetrators') throw refusal('no-such-unit');
  dayCame(known.today, intent.born);
  const perpetrator = known.newId();
  return [TrackOpened.of({ homeUnit: unit, perpetrator }), descriptionOf(perpetrator, intent, undefined)];
});
