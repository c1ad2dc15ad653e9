import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemChance, systemClock } from '@vaern/platform';
import { setTimeout as pause } from 'node:timers/promises';
import { Books } from './books';
import { Clerk } from './clerk';
import { House } from './house';
import { anIncident, tellStory, type Told } from './story';
import { expectNothingLost } from './verdict';

const KILLS = 20;
const LANES = 4;

let house: House;
let books: Books;
beforeAll(async () => {
  house = await House.build();
  await house.start();
  books = await Books.open(house);
});
afterAll(async () => {
  await books.close();
  await house.tearDown();
});

it('killed at any moment, again and again under load, the hub loses nothing and doubles nothing', async () => {
  const clerk = new Clerk(house);
  const told = [await tellStory(clerk, 'den travle', systemClock.now())];
  const over = new AbortController();
  const lanes = [
    ...Array.from({ length: LANES }, (_, lane) => entering(clerk, told[0]!, lane, over.signal)),
    telling(clerk, told, over.signal),
    reading(clerk, told[0]!, over.signal),
  ];
  for (let kills = 0; kills < KILLS; kills++) {
    await pause(systemChance.bytes(1)[0]! * 4);
    const { url } = house;
    await house.kill();
    await house.revive(url);
  }
  over.abort();
  await Promise.all(lanes);
  expect(house.deaths).toEqual([]);
  expect(told[0]!.log.size).toBeGreaterThan(KILLS);
  await expectNothingLost(books, clerk, told);
}, 400_000);

/** Enters incidents in one case, side by side with others. */
async function entering(clerk: Clerk, { caseId, perpetratorId, log }: Told, lane: number, over: AbortSignal) {
  for (let nth = 0; !over.aborted; nth++) {
    const text = `Hændelse ${nth} i spor ${lane}`;
    const { id } = await clerk.does(
      'visitator',
      `/cases/${caseId}/log`,
      anIncident(text, perpetratorId, systemClock.now()),
    );
    log.set(id, text);
  }
}

/** Takes whole cases from the contact to the withdrawal. */
async function telling(clerk: Clerk, told: Told[], over: AbortSignal) {
  for (let nth = 0; !over.aborted; nth++) told.push(await tellStory(clerk, `sag ${nth}`, systemClock.now()));
}

/** Opens words all the while. */
async function reading(clerk: Clerk, { caseId }: Told, over: AbortSignal) {
  while (!over.aborted) {
    await clerk.asks('case-officer', `/cases/${caseId}`);
    await clerk.asks('visitator', `/cases/${caseId}/log`);
  }
}
