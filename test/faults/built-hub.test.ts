import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemClock } from '@vaern/platform';
import { workbookOf } from '../../apps/municipality/test/workbooks';
import { Clerk } from './clerk';
import { House } from './house';
import { referUrgently, train } from './story';

let house: House;
beforeAll(async () => {
  house = await House.build();
  if (!(await house.start())) throw new Error(house.deaths[0]?.said);
}, 120_000);
afterAll(() => house.tearDown());

it('the hub as it is built reads a workbook in its thread', async () => {
  const clerk = new Clerk(house);
  await train(clerk, systemClock.now());
  const { caseId } = await referUrgently(clerk, 'regneark', systemClock.now());
  const file = workbookOf({
    Log: [
      ['Dato', 'Hvad'],
      [{ style: 1, of: 45_975 }, 'Ringede'],
    ],
  });
  const body = {
    format: 'xlsx',
    file: Buffer.from(file).toString('base64'),
    audience: 'police',
    channels: ['call'],
    behaviours: ['contact'],
  };
  expect(await clerk.does('visitator', `/cases/${caseId}/log-import`, body)).toMatchObject({ counts: { ready: 1 } });
}, 60_000);
