import { describe, expect, it } from '@jest/globals';
import { clocksOf } from './clocks';

const at = (hour: string) => `2026-03-02T${hour}:00.000Z`;
const line = { occurredAt: at('08:00'), recordedAt: at('08:10'), toldAt: at('08:10'), codes: {} };

describe('the clocks of a line', () => {
  it('say nothing where all show about the same', () => expect(clocksOf(line)).toEqual([]));
  it('say when the hub learned of it, an hour later or more', () => {
    expect(clocksOf({ ...line, recordedAt: at('09:00'), toldAt: at('09:00') })).toEqual([]);
    const late = { ...line, recordedAt: at('09:01'), toldAt: at('09:01') };
    expect(clocksOf(late)).toEqual([{ of: 'recorded', at: at('09:01') }]);
  });
  it('say when this unit was told, where that was later than the hub learned of it', () =>
    expect(clocksOf({ ...line, toldAt: at('12:00') })).toEqual([{ of: 'told', at: at('12:00') }]));
  it('say on which day she wrote it down, if it was another', () => {
    const late = { ...line, occurredAt: '2026-02-20T08:00:00.000Z' };
    expect(clocksOf({ ...late, codes: { writtenAt: '2026-02-21T11:00:00.000Z' } }).map(({ of }) => of)).toEqual([
      'written',
      'recorded',
    ]);
    expect(clocksOf({ ...line, codes: { writtenAt: at('21:00') } })).toEqual([]);
  });
});
