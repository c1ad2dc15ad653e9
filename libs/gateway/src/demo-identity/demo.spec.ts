import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasRight, postOf } from '@vaern/access';
import { demoPeople } from '@vaern/directory';
import { DemoMark, SetClock } from '@vaern/platform';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createHash } from 'node:crypto';
import { request as send } from 'node:http';
import { Right, ServedTo } from '../rights/right.decorator';
import { By } from '../rights/by.decorator';
import { chance, startGateway, type Gateway } from '../testing/gateway';
import { DemoIdentity, type DemoToken } from './demo-identity';

@Controller()
@ServedTo('municipality', 'police', 'centre')
class AnyController {
  @Get('inbox')
  @Right('inbox.see')
  see(@By() by: unknown) {
    return by;
  }

  @Get('feed')
  @Right('feed.read')
  feed() {
    return [];
  }
}

const clock = new SetClock('2026-03-02T10:00:00.000Z');
const mark = Object.create(DemoMark.prototype) as DemoMark;
const start = () => DemoIdentity.start({ mark, people: demoPeople(mark), clock, chance });
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway([AnyController], { clock, demo: await start() });
});
afterAll(() => gateway.close());

const signIn = async (user: string, headers: Record<string, string> = {}) =>
  (await (await gateway.post('/demo/token', { user }, undefined, headers)).json()) as DemoToken;

describe('the demo sign-in', () => {
  it('lists the demo people with agency, unit and roles', async () => {
    const people = (await (await gateway.get('/demo/users')).json()) as { user: string }[];
    expect(people.find(({ user }) => user === 'case-officer')).toEqual({
      user: 'case-officer',
      name: expect.any(String),
      agency: 'police:1464',
      unit: 'police:1464/intake',
      roles: ['case-officer'],
    });
    expect(people).not.toContainEqual(expect.objectContaining({ id: expect.anything() }));
  });

  it('gives each of them a token that lets them be themselves', async () => {
    const people = demoPeople(mark);
    expect(people.length).toBeGreaterThan(30);
    for (const { user, agency, unit, roles } of people) {
      const { access_token: token, token_type: type, expires_in: seconds } = await signIn(user);
      expect([type, seconds]).toEqual(['Bearer', 3600]);
      const answer = await gateway.get('/inbox', token);
      const [role = ''] = roles;
      const isAllowed = hasRight({ agency, role }, 'inbox.see');
      expect([user, answer.status]).toEqual([user, isAllowed ? 200 : 403]);
      expect(await answer.json()).toMatchObject(isAllowed ? { agency, unit, role } : { status: 403 });
    }
  });

  it('knows only roles that there are', () => {
    const unknown = demoPeople(mark).filter(({ agency, roles: [role = ''] }) => !postOf({ agency, role }));
    expect(unknown).toEqual([]);
  });

  it('has nobody of another name, and says who there is', async () => {
    const answer = await gateway.post('/demo/token', { user: 'somebody' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: '#/user', code: 'is-code', detail: expect.stringContaining('visitator-deputy') }],
    });
  });

  it('takes a name and nothing else', async () => {
    const answer = await gateway.post('/demo/token', { user: 'visitator', roles: ['operator'] });
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ pointer: '#/roles', code: 'unknown-field' }] });
  });

  it('gives a token that ends within the hour', async () => {
    const { access_token: token } = await signIn('visitator');
    clock.forward(3_590_000);
    expect((await gateway.get('/inbox', token)).status).toBe(200);
    clock.forward(20_000);
    expect((await gateway.get('/inbox', token)).status).toBe(401);
  });

  it('lets the feed client read without proof, and holds it to proof once it has given one', async () => {
    expect((await gateway.get('/feed', (await signIn('feed-client')).access_token)).status).toBe(200);
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const now = Math.floor(clock.now().getTime() / 1000);
    const prove = (htm: string, path: string, ath?: string) =>
      new SignJWT({ htm, htu: `${gateway.url}${path}`, jti: chance.id(), iat: now, ...(ath && { ath }) })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'dpop+jwt', jwk })
        .sign(privateKey);
    const { access_token: token, token_type: type } = await signIn('feed-client', {
      DPoP: await prove('POST', '/demo/token'),
    });
    expect(type).toBe('DPoP');
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      cnf: { jkt: await calculateJwkThumbprint(jwk) },
    });
    expect((await gateway.get('/feed', token)).status).toBe(401);
    const ath = createHash('sha256').update(token).digest('base64url');
    const headers = { Authorization: `DPoP ${token}`, DPoP: await prove('GET', '/feed', ath) };
    expect((await gateway.get('/feed', undefined, headers)).status).toBe(200);
  });
});

it('the demo sign-in gives so many tokens a minute, and then says how long to wait', async () => {
  const own = await startGateway([AnyController], { clock, demo: await start() });
  const ask = async () => (await own.post('/demo/token', { user: 'visitator' })).status;
  for (let turn = 0; turn < 120; turn += 1) expect(await ask()).toBe(200);
  const refused = await own.post('/demo/token', { user: 'nobody' });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  clock.forward(1_000);
  expect(await ask()).toBe(200);
  await own.close();
});

describe('the demo sign-in does not exist', () => {
  const ask = (headers: Record<string, string>, path = '/demo/users') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(gateway.url);
      send({ port, host: '127.0.0.1', path, headers: { Host: `127.0.0.1:${port}`, ...headers } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each(['127.0.0.1', 'localhost', 'localhost:3000', '[::1]:3000'])('but does for the host %s', async (Host) =>
    expect(await ask({ Host })).toBe(200),
  );
  it.each([
    'vaern.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    '0.0.0.0:3000',
    'localhost@evil.example',
  ])('for the foreign host %s', async (Host) => expect(await ask({ Host })).toBe(404));
  it.each([
    'Forwarded',
    'Via',
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Real-IP',
    'X-Original-Host',
  ])('behind a proxy that says %s', async (name) => expect(await ask({ [name]: '127.0.0.1' })).toBe(404));
  it('where it was not asked for', async () => {
    const real = await startGateway([AnyController]);
    expect((await real.get('/demo/users')).status).toBe(404);
    const { access_token: token } = await signIn('visitator');
    expect((await real.get('/inbox', token)).status).toBe(401);
    await real.close();
  });
  it('for the tokens of another start: each makes its own key', async () => {
    const other = await start();
    const token = (await other.tokenFor('visitator'))?.access_token;
    expect((await gateway.get('/inbox', token)).status).toBe(401);
  });
});
