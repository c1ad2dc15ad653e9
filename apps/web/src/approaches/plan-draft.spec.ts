import { describe, expect, it } from '@jest/globals';
import { blank, missingIn, planOf } from './plan-draft';

const said = { ...blank, personId: 'p', kind: 'hearing', day: '2026-07-01', time: '09:30', doNotCall: 'yes' };

describe('a plan', () => {
  it('asks whom, how, when, and whether others wait; not why it cannot wait', () =>
    expect(missingIn(blank)).toEqual(['personId', 'kind', 'day', 'time', 'doNotCall']));
  it('is for a time as clocks in Denmark show it', () =>
    expect(planOf(said)).toEqual({
      personId: 'p',
      kind: 'hearing',
      when: '2026-07-01T07:30:00.000Z',
      doNotCall: true,
    }));
  it('says why it cannot wait, and that others may call, where that was answered', () =>
    expect(planOf({ ...said, doNotCall: 'no', urgencyReason: 'crime-in-progress' })).toMatchObject({
      doNotCall: false,
      urgencyReason: 'crime-in-progress',
    }));
});
