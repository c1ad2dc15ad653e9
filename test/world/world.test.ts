import { expect, it } from '@jest/globals';
import { startWorld } from './world';

it('starts', async () => {
  const began = Date.now();
  const world = await startWorld();
  console.error('start', Date.now() - began);
  const frontline = world.as('frontline');
  const answer = await frontline.post('/contacts', { channel: 'phone', reporter: 'affected', immediateDanger: false, text: world.canaries.words('contact', ['municipality:0561/visitation']) });
  console.error(answer.bytes);
  await world.settled();
  console.error(await world.as('visitator').asks('/worklist'), Date.now() - began);
  await world.stop();
  console.error(Date.now() - began, world.record.logs);
  expect(answer.status).toBe(201);
});
