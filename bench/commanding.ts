import { Controller, Post, Req } from '@nestjs/common';
import { Answers, Right, ServedTo } from '@vaern/gateway';
import type { Request } from 'express';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { anIncident, BenchCase } from './case';
import { openController, openHub } from './doors';
import type { Measure } from './figure';
import { Floor, type FloorRow } from './floor';
import { buildHouse } from './house';
import { load } from './load';
import { inTurns } from './pace';

const ROUNDS = 5;
const MILLISECONDS = 2_000;
const CASES = 64;

/** A command over HTTP, against a route with the same guards and one committed insert. Carriers stand meanwhile. */
export const commanding: Measure = async (place) => {
  const house = await buildHouse(place, 'commanding');
  const floor = await Floor.lay(house.url);
  const cases: BenchCase[] = [];
  for (let n = 0; n < CASES; n++) cases.push(await BenchCase.open(house.core));
  const targets = cases.map(({ caseId, perpetrator }) => ({
    path: `/api/municipality/cases/${caseId}/log`,
    body: JSON.stringify(anIncident(perpetrator)),
  }));
  await cases[0]?.log();
  const row = await house.core.storage.storeFor('vaern_casedesk').last();
  if (!row) throw new Error('nothing was logged');
  const hub = await openHub(house.core);
  const bare = await openController(house.core, insertsInto(floor, row));
  const figures = [];
  for (const inFlight of [1, 8, 32]) {
    const asked = { user: 'visitator', inFlight, milliseconds: MILLISECONDS };
    const least = () =>
      load({ ...asked, url: bare.url, targets: targets.map(({ body }) => ({ path: '/floor', body })) });
    const ours = () => load({ ...asked, url: hub.url, targets });
    await least();
    await ours();
    const measured = await inTurns(
      ROUNDS,
      async () => (await least()).perSecond,
      async () => (await ours()).perSecond,
    );
    const what = `command over HTTP, ${inFlight} in flight; floor the guards and one insert`;
    const aim = inFlight === 32 ? { aim: { atLeast: 0.6 } } : {};
    figures.push({ what, unit: '/s', ...measured, ...aim, n: `${ROUNDS} × ${MILLISECONDS / 1_000} s each` });
  }
  await Promise.all([hub.close(), bare.close()]);
  await floor.close();
  await house.close();
  return figures;
};

const inserted = z.object({ id: z.string(), caseId: z.string(), version: z.string() });

function insertsInto(floor: Floor, row: FloorRow) {
  @Controller('floor')
  @ServedTo('municipality')
  class FloorController {
    @Post()
    @Right('incident.log')
    @Answers(inserted)
    async insert(@Req() request: Request) {
      JSON.parse(await text(request));
      await floor.insert(row);
      return { id: 'k7m2q9ab', caseId: '5b1c1b1e-8a53-4a2e-9d5c-0c1f4c1f9f10', version: '1' };
    }
  }
  return FloorController;
}
