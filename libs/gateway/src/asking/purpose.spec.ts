import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Purpose } from '@vaern/access';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';
import { Asks, type Asking } from './asks.decorator';
import { purposeFor, StatedPurpose } from './purpose.decorator';

@Controller()
@ServedTo('police')
class CaseController {
  @Get('own')
  @Right('case.list')
  own(@StatedPurpose() stated: Purpose | undefined) {
    return { purpose: purposeFor(stated, true) };
  }

  @Get('asking')
  @Right('case.list')
  asking(@Asks() asking: Asking) {
    return asking;
  }

  @Get('other')
  @Right('case.list')
  other(@StatedPurpose() stated: Purpose | undefined) {
    return { purpose: purposeFor(stated, false) };
  }
}

let gateway: Gateway;
let token: string;
beforeAll(async () => {
  gateway = await startGateway([CaseController]);
  token = await gateway.tokenOf('police:1464', 'case-officer');
});
afterAll(() => gateway.close());
const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await gateway.get(path, token, headers)).json();

it('goes without saying for one’s own case', async () => expect(await ask('/own')).toEqual({ purpose: 'case-work' }));
it('is the one that is stated', async () =>
  expect(await ask('/own', { Purpose: 'emergency' })).toEqual({ purpose: 'emergency' }));
it('has no default for anything else', async () =>
  expect(await ask('/other')).toMatchObject({
    status: 400,
    errors: [{ header: 'Purpose', code: 'needs-purpose', detail: expect.stringContaining('referral-handling') }],
  }));
it('may be stated for anything else', async () =>
  expect(await ask('/other', { Purpose: 'referral-handling' })).toEqual({ purpose: 'referral-handling' }));
it.each(['curiosity', 'toString', '', 'case-work, emergency', 'CASE-WORK'])('is not %p', async (purpose) =>
  expect(await ask('/own', { Purpose: purpose })).toMatchObject({
    status: 400,
    errors: [{ header: 'Purpose', code: 'is-purpose' }],
  }),
);

it('comes together with who asks and under which request, for the read log', async () => {
  const answer = await gateway.get('/asking', token, { Purpose: 'supervision' });
  expect(await answer.json()).toEqual({
    actor: expect.objectContaining({ id: 'officer-7', role: 'case-officer' }),
    requestId: answer.headers.get('x-request-id'),
    stated: 'supervision',
  });
});
