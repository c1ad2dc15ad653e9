import { describe, expect, it } from '@jest/globals';
import { isDue } from './is-due';

const at = (time: string) => new Date(`2026-03-02T${time}:00.000Z`);
const round = at('10:15');
const seen = { known: ['a'], seenAt: at('09:00'), notBefore: at('09:00') };

describe('somebody', () => {
  it('is nudged when something waits that did not when they last used the hub', () =>
    expect(isDue(seen, ['a', 'b'], round)).toBe(true));
  it('is not nudged about what they could see then', () => expect(isDue(seen, ['a'], round)).toBe(false));
  it('is not nudged when what came is gone again', () => expect(isDue(seen, [], round)).toBe(false));
  it('is not nudged twice before they use it again', () =>
    expect(isDue({ ...seen, nudgedAt: at('09:30') }, ['b'], round)).toBe(false));
  it('is not nudged within a quarter of an hour of using it', () => {
    expect(isDue({ ...seen, seenAt: at('10:01') }, ['b'], round)).toBe(false);
    expect(isDue({ ...seen, seenAt: at('10:00') }, ['b'], round)).toBe(true);
  });
  it('is tried again no sooner than was said', () => {
    expect(isDue({ ...seen, notBefore: at('10:30') }, ['b'], round)).toBe(false);
    expect(isDue({ ...seen, notBefore: at('10:15') }, ['b'], round)).toBe(true);
  });
});
