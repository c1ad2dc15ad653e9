import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';

@Controller('inbox')
@ServedTo('police')
class InboxController {
  @Get()
  @Right('inbox.see')
  see() {
    return [];
  }
}

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway([InboxController]);
});
afterAll(() => gateway.close());

it.each([
  ['an answer', '/inbox', true],
  ['a refusal', '/inbox', false],
  ['what is not there', '/nothing', true],
] as const)('keeps %s out of caches, frames and other pages', async (_, path, isSignedIn) => {
  const token = isSignedIn ? await gateway.tokenOf('police:1464', 'case-officer') : undefined;
  const { headers } = await gateway.get(path, token);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toMatch(/max-age=/);
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

it('gives every request an id of its own, and takes none from outside', async () => {
  const mine = { 'X-Request-Id': 'mine' };
  const [one, other] = await Promise.all([
    gateway.get('/inbox', undefined, mine),
    gateway.get('/inbox', undefined, mine),
  ]);
  expect(one.headers.get('x-request-id')).not.toBe(other.headers.get('x-request-id'));
  expect(one.headers.get('x-request-id')).not.toBe('mine');
});

it('never says that nothing has changed', async () => {
  const token = await gateway.tokenOf('police:1464', 'case-officer');
  const headers = { 'If-None-Match': '*', 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' };
  expect((await gateway.get('/inbox', token, headers)).status).toBe(200);
});

it('lets no header change the method', async () => {
  const token = await gateway.tokenOf('police:1464', 'case-officer');
  expect((await gateway.post('/inbox', {}, token, { 'X-HTTP-Method-Override': 'GET' })).status).toBe(404);
});
