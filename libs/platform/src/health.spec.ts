import { expect, it } from '@jest/globals';
import { CheckTooSlow, Health } from './health';

it('is ready when each part is', async () => {
  const health = new Health();
  health.add('database', async () => undefined);
  health.add('ledger', async () => 7);
  expect(await health.ready()).toEqual({ ready: true, checks: { database: 'up', ledger: 'up' } });
});

it('is not ready when one part is down, and says which but not why', async () => {
  const whys: unknown[] = [];
  const health = new Health(1_000, (check, why) => whys.push([check, (why as Error).message]));
  health.add('database', async () => {
    throw new Error('password of vaern_hub is wrong');
  });
  health.add('ledger', async () => undefined);
  const readiness = await health.ready();
  expect(readiness).toEqual({ ready: false, checks: { database: 'down', ledger: 'up' } });
  expect(whys).toEqual([['database', 'password of vaern_hub is wrong']]);
});

it('counts a check that throws before it promises anything as down', async () => {
  const health = new Health();
  health.add('database', () => {
    throw new Error('at once');
  });
  expect((await health.ready()).checks).toEqual({ database: 'down' });
});

it('waits for no part longer than the limit', async () => {
  const whys: unknown[] = [];
  const health = new Health(20, (_, why) => whys.push(why));
  health.add('database', () => new Promise(() => undefined));
  expect(await health.ready()).toEqual({ ready: false, checks: { database: 'down' } });
  expect(whys).toEqual([expect.any(CheckTooSlow)]);
});

it('is not ready while it stops, but lives', async () => {
  const health = new Health();
  health.add('database', async () => undefined);
  health.stopping();
  expect(await health.ready()).toEqual({ ready: false, checks: { database: 'up' } });
  expect(health.live()).toEqual({ live: true });
});

it('takes no two checks of one name', () => {
  const health = new Health();
  health.add('database', async () => undefined);
  expect(() => health.add('database', async () => undefined)).toThrow('there is a check called database');
});
