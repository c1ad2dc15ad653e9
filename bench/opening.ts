import { Policies } from '@vaern/access';
import { roomOf } from '@vaern/case-file';
import { Carriers } from '../apps/hub/src/carriers';
import type { Core } from '../apps/hub/src/core';
import { BenchCase } from './case';
import { openHub } from './doors';
import type { Measure } from './figure';
import { buildHouse } from './house';
import { load } from './load';
import { inTurns } from './pace';

const PERSONS = 50;
const ROUNDS = 9;
const MILLISECONDS = 1_000;

/** A page with the words of fifty persons, against the very same page whose door opens nothing. */
export const opening: Measure = async (place) => {
  const house = await buildHouse(place, 'opening');
  const { core } = house;
  const carriers = await Carriers.start(core);
  const one = await aCaseOf(PERSONS, core);
  await carriers.settled();
  const [hub, shut] = await Promise.all([openHub(core), openHub(core, withoutDoor(core))]);
  const path = `/api/municipality/cases/${one.caseId}`;
  const page = async (url: string) =>
    (await load({ url, user: 'visitator', targets: [{ path }], inFlight: 1, milliseconds: MILLISECONDS })).median;
  await page(hub.url);
  const measured = await inTurns(
    ROUNDS,
    () => page(shut.url),
    () => page(hub.url),
  );
  await Promise.all([hub.close(), shut.close()]);
  await carriers.stop();
  await house.close();
  const what = `page of ${PERSONS} persons’ words; floor the page without them`;
  return [{ what, unit: 'ms', ...measured, aim: { atMost: 2 }, n: `${ROUNDS} × ${MILLISECONDS / 1_000} s each` }];
};

const withoutDoor = (core: Core) =>
  core.rooms.map(({ kind }) =>
    roomOf(kind, {
      ...core,
      ...core.ports,
      database: core.storage.connections.database,
      policies: new Policies(),
      door: { open: async () => new Map() },
    }),
  );

async function aCaseOf(persons: number, core: Core): Promise<BenchCase> {
  const one = await BenchCase.open(core);
  const person = { capacities: ['witness'], identityStatus: 'known', addressProtection: 'none' };
  for (let n = 2; n < persons; n++) await one.describePerson({ ...person, name: `Vidne ${n}` });
  return one;
}
