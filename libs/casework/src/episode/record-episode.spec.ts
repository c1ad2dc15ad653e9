import { describe, expect, it } from '@jest/globals';
import { episodesLife } from '../episodes';
import { drawn, givenIn } from '../testing/decision';
import { safety, units, visitator } from '../testing/people';
import { BoundaryCrossed } from './facts';
import { recordEpisode, type RecordEpisode } from './record-episode';

const body = {
  occurredOn: '2026-03-01',
  channels: ['in-person'],
  behaviours: ['threat'],
  followUp: ['talk', 'workplace'],
} satisfies RecordEpisode;
const when = (said: object = {}) => givenIn(episodesLife).when(recordEpisode, { ...body, ...said });

describe('a single incident towards an employee', () => {
  it('is kept by the unit for restricted cases, and names nobody', () => {
    when()
      .by(safety)
      .gives(BoundaryCrossed.of({ ...body, episodeId: drawn(1), byUnit: units.restricted }));
    expect(BoundaryCrossed.sealed).toEqual({});
  });
  it('is by no other unit', () => when().by(visitator).refuses('no-such-unit'));
  it('has happened', () => when({ occurredOn: '2027-01-01' }).by(safety).refuses('in-future'));
  it.each(['channels', 'behaviours', 'followUp'])('says which %s', (field) =>
    expect(() =>
      when({ [field]: [] })
        .by(safety)
        .decided(),
    ).toThrow('the body is not the intent'),
  );
});
