import { expect, it } from '@jest/globals';
import { SetClock } from '@vaern/platform';
import { TooManyRequests } from '../problems/errors';
import { RateLimits } from './rates';

const officer = { agency: 'police:1464', id: 'officer-7' };
const bucket = { burst: 2, perMinute: 60 };
const make = (most?: number) => {
  const clock = new SetClock('2026-03-02T10:00:00.000Z');
  const buckets = { ordinary: bucket, search: bucket };
  return { clock, limits: new RateLimits(clock, buckets, most) };
};

it('lets a burst through, then refuses and says how long to wait', () => {
  const { limits } = make();
  limits.take(officer, 'search');
  limits.take(officer, 'search');
  expect(() => limits.take(officer, 'search')).toThrow(new TooManyRequests(1));
});

it('fills again with time, and never beyond the burst', () => {
  const { limits, clock } = make();
  limits.take(officer, 'search');
  limits.take(officer, 'search');
  clock.forward(3_600_000);
  limits.take(officer, 'search');
  limits.take(officer, 'search');
  expect(() => limits.take(officer, 'search')).toThrow(TooManyRequests);
});

it('does not let a caller starve itself for ever by asking on', () => {
  const { limits, clock } = make();
  for (let asked = 0; asked < 2; asked += 1) limits.take(officer, 'search');
  for (let asked = 0; asked < 50; asked += 1) expect(() => limits.take(officer, 'search')).toThrow(TooManyRequests);
  clock.forward(1_000);
  limits.take(officer, 'search');
});

it('counts each person, and the same id at another agency, apart', () => {
  const { limits } = make();
  limits.take(officer, 'search');
  limits.take(officer, 'search');
  limits.take({ ...officer, id: 'officer-8' }, 'search');
  limits.take({ ...officer, agency: 'police:1465' }, 'search');
  limits.take(officer, 'ordinary');
});

it('forgets the longest unseen first when it remembers too many', () => {
  const { limits } = make(2);
  limits.take(officer, 'search');
  limits.take(officer, 'search');
  limits.take({ ...officer, id: 'b' }, 'search');
  limits.take({ ...officer, id: 'c' }, 'search');
  limits.take(officer, 'search');
});
