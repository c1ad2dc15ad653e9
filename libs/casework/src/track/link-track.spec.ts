import { describe, expect, it } from '@jest/globals';
import { caseLife } from '../case';
import { given, stored } from '../testing/decision';
import { opened, referredTo } from '../testing/intake-facts';
import { closed } from '../testing/life-facts';
import { police, units, visitator } from '../testing/people';
import { opened as aTrack, trackId } from '../testing/track-facts';
import { TrackLinked } from './linking';
import { linkTrack } from './link-track';

describe('her case keeps which track is his', () => {
  const own = { isOwnTrack: true };
  it('sealed, as a note of the home unit', () =>
    given(opened)
      .when(linkTrack, { trackId })
      .by(visitator, own)
      .gives(TrackLinked.of({ byUnit: units.visitation, note: { trackId } })));
  it('and names no track in the plain', () => expect(Object.keys(TrackLinked.plain.shape)).toEqual(['byUnit']));
  it('if the home unit opened it', () => {
    given(opened).when(linkTrack, { trackId }).by(visitator, { isOwnTrack: false }).refuses('no-such-track');
    given(opened).when(linkTrack, { trackId }).by(visitator).refuses('no-such-track');
  });
  it('at the home unit alone', () => {
    given(opened, referredTo(units.police)).when(linkTrack, { trackId }).by(police, own).refuses('not-the-home-unit');
    given(opened).when(linkTrack, { trackId }).by(police, own).refuses('no-such-case');
  });
  it('while it is open', () =>
    given(opened, closed).when(linkTrack, { trackId }).by(visitator, own).refuses('case-closed'));
  it('and holds no fact of his', () =>
    expect(() => caseLife.evolve(caseLife.empty(), stored(aTrack, 1))).toThrow(
      'no case has a fact of the type TrackOpened',
    ));
});
