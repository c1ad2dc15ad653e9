import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';
import { Answers } from './answers.decorator';

const row = z.object({ referralId: z.string(), urgency: z.enum(['acute', 'normal']) });
let rows: unknown;

@Controller('inbox')
@ServedTo('police')
class InboxController {
  @Get()
  @Right('inbox.see')
  @Answers(z.array(row))
  see() {
    return rows;
  }
}

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway([InboxController]);
});
afterAll(() => gateway.close());
const see = async () => gateway.get('/inbox', await gateway.tokenOf('police:1464', 'case-officer'));

it('is sent when it is of the promised shape', async () => {
  rows = [{ referralId: 'r', urgency: 'acute' }];
  expect(await (await see()).json()).toEqual(rows);
});
it('is sent without what the shape does not name', async () => {
  rows = [{ referralId: 'r', urgency: 'acute', address: 'Havrevænget 912' }];
  expect(await (await see()).text()).toBe('[{"referralId":"r","urgency":"acute"}]');
});
it('is held back when it is of another shape', async () => {
  rows = [{ referralId: 'r', urgency: 'Havrevænget 912' }];
  const answer = await see();
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('Havrevænget');
});
