import { Controller, Get, Param, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type Gateway } from '../testing/gateway';
import { RequestId, SignedInAs } from './by.decorator';
import { Limited, Open, Right, ServedTo } from './right.decorator';

const caseId = '6f1c2d3e-4b5a-4c6d-8e7f-901234567890';

@Controller('police')
@ServedTo('police')
class PoliceController {
  @Get('cases/:caseId')
  @Right('case.open')
  open(@Param('caseId') id: string) {
    return { id };
  }

  @Get('contacts/:receipt')
  @Right('contact.follow')
  follow() {
    return { received: true };
  }

  @Post('search')
  @Right('case.search')
  @Limited('search')
  search() {
    return [];
  }

  @Get('me')
  @Right('inbox.see')
  me(@SignedInAs() signedIn: { expiresAt: Date }, @RequestId() requestId: string) {
    return { until: signedIn.expiresAt, requestId };
  }
}

@Controller('open')
class OpenController {
  @Get()
  @Open('health')
  open() {
    return { open: true };
  }

  @Get('me')
  @Open('health')
  me(@SignedInAs() signedIn: unknown) {
    return signedIn;
  }
}

const used: string[] = [];
let gateway: Gateway;
let ownGateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway([PoliceController, OpenController], {
    onUse: async ({ role }) => void used.push(role),
  });
  ownGateway = await startGateway([PoliceController], { agency: 'police:1464' });
});
afterAll(async () => {
  await gateway.close();
  await ownGateway.close();
});

const status = async (path: string, agency: string, role: string) =>
  (await gateway.get(path, await gateway.tokenOf(agency, role))).status;

describe('who comes in', () => {
  it('200: the role has the right', async () =>
    expect(await status(`/police/cases/${caseId}`, 'police:1464', 'case-officer')).toBe(200));
  it('401: nobody signed in', async () => expect((await gateway.get(`/police/cases/${caseId}`)).status).toBe(401));
  it('403: the role never has it', async () =>
    expect(await status(`/police/cases/${caseId}`, 'police:1464', 'operator')).toBe(403));
  it('403: the role has it elsewhere, but this gateway serves others', async () =>
    expect(await status(`/police/cases/${caseId}`, 'municipality:0561', 'visitator')).toBe(403));
  it('403: the role does not exist at that agency', async () =>
    expect(await status(`/police/cases/${caseId}`, 'police:1464', 'visitator')).toBe(403));
  it('403: another agency than the one this gateway is for', async () => {
    const token = await ownGateway.tokenOf('police:1465', 'case-officer');
    expect((await ownGateway.get(`/police/cases/${caseId}`, token)).status).toBe(403);
    const own = await ownGateway.tokenOf('police:1464', 'case-officer');
    expect((await ownGateway.get(`/police/cases/${caseId}`, own)).status).toBe(200);
  });
  it('403 before 404: what a role never has tells nothing of what is there', async () =>
    expect(await status('/police/cases/none', 'police:1464', 'operator')).toBe(403));
  it('an open route asks nobody', async () => expect((await gateway.get('/open')).status).toBe(200));
  it('an open route knows nobody', async () => expect((await gateway.get('/open/me')).status).toBe(401));
});

describe('an id that cannot be one is not there', () => {
  const tried = [
    'none',
    '1',
    caseId.toUpperCase(),
    `${caseId}0`,
    '%00',
    '%ZZ',
    '%C0%AF',
    '..%2f..%2fetc',
    "'%20or%201",
  ];
  it.each(tried)('%s', async (id) =>
    expect(await status(`/police/cases/${id}`, 'police:1464', 'case-officer')).toBe(404),
  );
  it('a receipt is a short word', async () => {
    expect(await status('/police/contacts/K7-PM3X', 'police:1464', 'case-officer')).toBe(200);
    expect(await status('/police/contacts/a%20b', 'police:1464', 'case-officer')).toBe(404);
    expect(await status(`/police/contacts/${'x'.repeat(81)}`, 'police:1464', 'case-officer')).toBe(404);
  });
});

describe('that somebody uses the hub', () => {
  const usedAfter = async (role: string, headers: Record<string, string> = {}) => {
    used.length = 0;
    await gateway.get('/police/me', await gateway.tokenOf('police:1464', role), headers);
    return used;
  };
  it('is noted when a person was let in', async () =>
    expect(await usedAfter('case-officer')).toEqual(['case-officer']));
  it('is not noted of somebody who was not', async () => expect(await usedAfter('operator')).toEqual([]));
  it('is not noted of a page that asks by itself, nor of a stream', async () => {
    expect(await usedAfter('case-officer', { 'X-Unattended': '1' })).toEqual([]);
    expect(await usedAfter('case-officer', { Accept: 'text/event-stream' })).toEqual([]);
  });
});

describe('what a handler is given', () => {
  it('is the time at which the token ends, and the id of the request', async () => {
    const answer = await gateway.get('/police/me', await gateway.tokenOf('police:1464', 'case-officer'));
    expect(await answer.json()).toEqual({
      until: '2026-03-02T10:05:00.000Z',
      requestId: answer.headers.get('x-request-id'),
    });
  });
});

describe('how often tokens may be refused', () => {
  const inbox = '/police/me';
  /** Each as if it came through another proxy. */
  const tryTokens = async (own: Gateway, count: number) => {
    const statuses: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const headers = { 'X-Forwarded-For': `203.0.113.${turn}`, Forwarded: `for=203.0.113.${turn}` };
      statuses.push((await own.get(inbox, `bad-${turn}`, headers)).status);
    }
    return statuses;
  };

  it('429 after thirty, with the seconds to wait; whoever was let in before goes on', async () => {
    const own = await startGateway([PoliceController]);
    const before = await own.tokenOf('police:1464', 'case-officer');
    expect((await own.get(inbox, before)).status).toBe(200);
    expect(await tryTokens(own, 31)).toEqual([...Array.from({ length: 30 }, () => 401), 429]);
    const fresh = await own.tokenOf('police:1464', 'case-officer', { sub: 'officer-8' });
    const refused = await own.get(inbox, fresh);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests' });
    expect((await own.get(inbox, before)).status).toBe(200);
    own.clock.forward(2_000);
    expect((await own.get(inbox, fresh)).status).toBe(200);
    await own.close();
  });

  it('counts nobody who brings no token, and holds up no open route', async () => {
    const own = await startGateway([PoliceController, OpenController]);
    for (let turn = 0; turn < 40; turn += 1) expect((await own.get(inbox)).status).toBe(401);
    expect((await tryTokens(own, 31)).at(-1)).toBe(429);
    expect((await own.get('/open')).status).toBe(200);
    expect((await own.get(inbox)).status).toBe(401);
    await own.close();
  });

  it('is as many as the gateway is told', async () => {
    const own = await startGateway([PoliceController], { refusalsPerMinute: 2 });
    expect(await tryTokens(own, 3)).toEqual([401, 401, 429]);
    await own.close();
  });
});

describe('how often one may ask', () => {
  it('429 when searching too often, with the seconds to wait; others are not held up', async () => {
    const token = await gateway.tokenOf('police:1464', 'case-officer', { sub: 'eager' });
    const other = await gateway.tokenOf('police:1464', 'case-officer', { sub: 'calm' });
    const search = (who: string) => gateway.post('/police/search', {}, who);
    for (let asked = 0; asked < 10; asked += 1) expect((await search(token)).status).toBe(201);
    const refused = await search(token);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await refused.json()).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
    expect((await search(other)).status).toBe(201);
    expect((await gateway.get(`/police/cases/${caseId}`, token)).status).toBe(200);
    gateway.clock.forward(3_000);
    expect((await search(token)).status).toBe(201);
  });
});
