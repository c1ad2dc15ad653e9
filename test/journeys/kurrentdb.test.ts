import { afterAll, describe, expect } from '@jest/globals';
import { Kurrentdb } from '../faults/kurrentdb';
import { startWorld, type World } from '../world';
import { theColleague } from './colleague';
import { theWithdrawal } from './withdrawal';

describe.each([
  ['the colleague', theColleague],
  ['the withdrawal', theWithdrawal],
])('with the facts in KurrentDB: %s', (name, story) => {
  let kurrentdb: Kurrentdb;
  let world: World;
  afterAll(async () => {
    await world.stop();
    await kurrentdb.stop();
  });
  story(
    async () => {
      kurrentdb = await Kurrentdb.start();
      return (world = await startWorld({ seed: `kurrentdb, ${name}`, environment: kurrentdb.environment }));
    },
    async ({ pool }) => {
      const { rows } = await pool.query<{ here: number }>('select count(*)::int as here from event_store.event');
      expect(rows).toEqual([{ here: 0 }]);
    },
  );
});
