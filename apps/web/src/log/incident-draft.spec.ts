import { describe, expect, it } from '@jest/globals';
import { blank, incidentOf, missingIn, sawOf } from './incident-draft';

const draft = {
  ...blank,
  day: '2026-03-09',
  time: '22:40',
  channels: ['call'],
  behaviours: ['contact'],
  direction: 'incoming',
  toldBy: 'affected',
  audience: 'police',
};

describe('an incident', () => {
  it('is told to the minute, about, or by its day', () => {
    expect(incidentOf(draft)).toMatchObject({ occurredFrom: '2026-03-09T21:40:00.000Z', precision: 'minute' });
    expect(incidentOf({ ...draft, isAbout: true })).toMatchObject({ precision: 'about' });
    expect(incidentOf({ ...draft, time: '' })).toMatchObject({
      occurredFrom: '2026-03-08T23:00:00.000Z',
      precision: 'day',
    });
  });
  it('says nothing of what was left empty', () =>
    expect(Object.keys(incidentOf({ ...draft, text: '  ', place: ' Porten ' })).toSorted()).toEqual([
      'audience',
      'behaviours',
      'channels',
      'direction',
      'occurredFrom',
      'place',
      'precision',
      'toldBy',
      'witnesses',
    ]));
  it('says until when it went on, when it was first written down, who did it, and of what it may be a breach', () => {
    const more = {
      ...draft,
      until: '2026-03-09T23:50',
      writtenDay: '2026-03-10',
      against: 'him',
      possibleBreachOf: 'order',
    };
    expect(incidentOf(more)).toMatchObject({
      occurredTo: '2026-03-09T22:50:00.000Z',
      writtenAt: '2026-03-09T23:00:00.000Z',
      against: 'him',
      possibleBreachOf: 'order',
    });
  });
  it('has what each witness saw beside whoever saw it, and nothing of those who are no witnesses any more', () => {
    const seen = {
      ...draft,
      witnesses: ['a', 'b'],
      [sawOf('a')]: ' En bil ',
      [sawOf('b')]: ' ',
      [sawOf('c')]: 'Intet',
    };
    const { witnesses, ...said } = incidentOf(seen);
    expect(witnesses).toEqual([{ personId: 'a', saw: 'En bil' }, { personId: 'b' }]);
    expect(JSON.stringify(said)).not.toMatch(/saw|Intet/);
  });
  it('is asked who may see it before it is saved', () => {
    expect(missingIn({ ...draft, audience: '' })).toEqual(['audience']);
    expect(missingIn(draft)).toEqual([]);
  });
});
