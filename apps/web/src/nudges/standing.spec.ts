import { describe, expect, it } from '@jest/globals';
import { deputyStanding, domainsSaid } from './standing';

const today = '2026-03-04';
const chosen = { address: 'mia@politi.example', deputy: 'ole', deputyIsNudged: true };

describe('a deputy', () => {
  it('is nudged, too', () => expect(deputyStanding(chosen, today)).toBe('deputyToo'));
  it.each([today, '2026-03-05'])('is nudged instead while somebody is away, the last day included: %s', (awayUntil) =>
    expect(deputyStanding({ ...chosen, awayUntil }, today)).toBe('deputyInstead'),
  );
  it('is nudged, too, again the day after', () =>
    expect(deputyStanding({ ...chosen, awayUntil: '2026-03-03' }, today)).toBe('deputyToo'));
  it('is nudged not at all without a mailbox, away or not', () => {
    const without = { ...chosen, deputyIsNudged: false };
    expect(deputyStanding(without, today)).toBe('deputyNone');
    expect(deputyStanding({ ...without, awayUntil: today }, today)).toBe('deputyNone');
  });
  it('is not spoken of where there is none', () =>
    expect(deputyStanding({ address: chosen.address }, today)).toBeUndefined());
});

it('mail domains are said as they stand in an address', () =>
  expect(domainsSaid(['politi.example', 'sjyl.politi.example'])).toBe('@politi.example, @sjyl.politi.example'));
