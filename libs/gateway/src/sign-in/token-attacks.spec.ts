import { Controller, Get } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { request as send } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, type CryptoKey } from 'jose';
import { By } from '../rights/by.decorator';
import { Right, ServedTo } from '../rights/right.decorator';
import { startGateway, type Gateway } from '../testing/gateway';
import { AUDIENCE, ISSUER, type TestIssuer } from '../testing/issuer';

@Controller('inbox')
@ServedTo('police')
class InboxController {
  @Get()
  @Right('inbox.see')
  see(@By() by: unknown) {
    return by;
  }
}

let gateway: Gateway;
let issuer: TestIssuer;
let stranger: { privateKey: CryptoKey; publicKey: CryptoKey };
let rsa: { privateKey: CryptoKey };

beforeAll(async () => {
  gateway = await startGateway([InboxController], { refusalsPerMinute: 1_000 });
  ({ issuer } = gateway);
  stranger = await generateKeyPair('ES256', { extractable: true });
  rsa = await generateKeyPair('PS256');
});
afterAll(() => gateway.close());

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = { alg: 'ES256', typ: 'at+jwt', kid: 'one' };
const unsigned = (head: object, claims = issuer.claims()) => `${part(head)}.${part(claims)}.`;
const hmac = (secret: string | Buffer, head: object = { ...header, alg: 'HS256' }) => {
  const text = `${part(head)}.${part(issuer.claims())}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const with_ = (head: Record<string, unknown>) => () => issuer.token({}, head);
const forged = (head: Record<string, unknown> = {}, claims = {}) => issuer.token(claims, head, stranger.privateKey);
const claiming = (more: Record<string, unknown>) => () => issuer.token(more);
const inSeconds = (seconds: number) => issuer.now() + seconds;
async function changed(change: (claims: Record<string, unknown>) => void): Promise<string> {
  const [head, , signature] = (await issuer.token()).split('.');
  const claims = issuer.claims();
  change(claims);
  return [head, part(claims), signature].join('.');
}

it('lets a sound token in: so that the refusals below are for what they name', async () => {
  const answer = await gateway.get('/inbox', await issuer.token());
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    id: 'officer-7',
    agency: 'police:1464',
    unit: 'police:1464/intake',
    role: 'case-officer',
    roles: ['case-officer'],
  });
});

const attacks: Record<string, () => string | Promise<string>> = {
  'alg none': () => unsigned({ ...header, alg: 'none' }),
  'alg None': () => unsigned({ ...header, alg: 'None' }),
  'alg NONE with a signature': () => `${unsigned({ ...header, alg: 'NONE' })}AAAA`,
  'no alg': () => unsigned({ typ: 'at+jwt', kid: 'one' }),
  'an empty signature': async () => (await issuer.token()).replace(/\.[^.]+$/, '.'),
  'a signature of zeros': async () => (await issuer.token()).replace(/[^.]+$/, Buffer.alloc(64).toString('base64url')),
  'HS256 with the public key as PEM': async () => hmac(await exportSPKI(issuer.open)),
  'HS256 with the public key as JWK': async () => hmac(JSON.stringify(await exportJWK(issuer.open))),
  'HS256 with an empty secret': () => hmac(''),
  'HS256 with the kid as secret': () => hmac('one'),
  'a stranger’s key': () => forged(),
  'a stranger’s key under another kid': () => forged({ kid: 'two' }),
  'a kid that walks the folders': with_({ kid: '../../../../dev/null' }),
  'a kid that asks the database': with_({ kid: "one' or '1'='1" }),
  'a kid that is an address': with_({ kid: 'https://evil.example/jwks.json' }),
  'a key of its own in jwk': async () => forged({ jwk: await exportJWK(stranger.publicKey) }),
  'a key of its own in jwk, without kid': async () =>
    forged({ jwk: await exportJWK(stranger.publicKey), kid: undefined }),
  'a key address in jku': () => forged({ jku: 'https://evil.example/jwks.json', kid: 'evil' }),
  'a certificate address in x5u': () => forged({ x5u: 'https://evil.example/cert.pem', kid: 'evil' }),
  'a certificate in x5c': () => forged({ x5c: ['MIIB'], kid: 'evil' }),
  'RSA where the key is a curve': () => issuer.token({}, { alg: 'PS256' }, rsa.privateKey),
  'a critical header that nobody knows': async () => unsigned({ ...header, crit: ['exp2'], exp2: 1 }),
  'b64 false': () => unsigned({ ...header, b64: false, crit: ['b64'] }),
  'an encrypted token': () => `${part({ alg: 'dir', enc: 'A256GCM', typ: 'at+jwt' })}..AAAA.AAAA.AAAA`,
  'no typ': with_({ typ: undefined }),
  'typ JWT, as an ID token has': with_({ typ: 'JWT' }),
  'typ of a proof': with_({ typ: 'dpop+jwt' }),
  'typ of a vouch': with_({ typ: 'vaern-vouch+jwt' }),
  'another issuer': claiming({ iss: 'https://evil.example' }),
  'the issuer with a slash more': claiming({ iss: `${ISSUER}/` }),
  'no issuer': claiming({ iss: undefined }),
  'the issuer in a list': claiming({ iss: [ISSUER] }),
  'another audience': claiming({ aud: 'https://another.example' }),
  'an audience that only begins the same': claiming({ aud: `${AUDIENCE}.evil.example` }),
  'no audience': claiming({ aud: undefined }),
  'an expired token': claiming({ iat: 1, exp: 2 }),
  'expired beyond the tolerance': () => issuer.token({ exp: inSeconds(-6) }),
  'no expiry': claiming({ exp: undefined }),
  'an expiry that is text': claiming({ exp: '9999999999' }),
  'older than may be, though it says it lasts': () => issuer.token({ iat: inSeconds(-306), exp: inSeconds(3600) }),
  'issued in the future': () => issuer.token({ iat: inSeconds(60), exp: inSeconds(300) }),
  'not to be used yet': () => issuer.token({ nbf: inSeconds(60) }),
  'no time of issue': claiming({ iat: undefined }),
  'nobody’s': claiming({ sub: undefined }),
  'a subject with a line break': claiming({ sub: 'officer-7\nadmin' }),
  'another subject, signature kept': () => changed((claims) => (claims.sub = 'officer-8')),
  'another role, signature kept': () => changed((claims) => (claims.roles = ['visitator'])),
  'another agency, signature kept': () => changed((claims) => (claims.agency = 'centre:dk')),
  'a later expiry, signature kept': () => changed((claims) => (claims.exp = inSeconds(9999))),
  'a unit of another agency': claiming({ unit: 'police:1465/intake' }),
  'an agency of no kind': claiming({ agency: 'bank:1', unit: 'bank:1/intake' }),
  'no agency': claiming({ agency: undefined }),
  'no unit': claiming({ unit: undefined }),
  'no roles': claiming({ roles: [] }),
  'roles that are text': claiming({ roles: 'case-officer' }),
  'a role of the day that is none of the roles': claiming({ role: 'intake-officer' }),
  'a key it is bound to, without proof': claiming({ cnf: { jkt: 'x'.repeat(43) } }),
  'a binding of another kind': claiming({ cnf: { 'x5t#S256': 'x' } }),
  'more than one token in one': async () => `${await issuer.token()}.${await issuer.token()}`,
  'two parts only': async () => (await issuer.token()).split('.').slice(0, 2).join('.'),
  'not base64': () => 'a.b.c',
  'no JSON inside': () => `${Buffer.from('{').toString('base64url')}.e30.AAAA`,
  'longer than any token': async () => issuer.token({ pad: 'x'.repeat(9000) }),
  'an empty word': () => '',
};

describe('a token is refused when it is', () => {
  it.each(Object.entries(attacks))('%s', async (_, attack) => {
    const answer = await gateway.get('/inbox', await attack());
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      type: '/problems/not-signed-in',
      title: 'Du er ikke logget på',
      status: 401,
      detail: 'Log på, og prøv igen.',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
  });

  it('has been tried in more than forty ways', () => {
    expect(Object.keys(attacks).length).toBeGreaterThanOrEqual(40);
  });
});

describe('a request is refused when it carries', () => {
  const status = (headers: string[]) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(gateway.url);
      send({ port, host: '127.0.0.1', path: '/inbox', headers: ['Host', 'localhost', ...headers] }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('no token', async () => expect(await status([])).toBe(401));
  it('a token under another scheme', async () =>
    expect(await status(['Authorization', `Basic ${await issuer.token()}`])).toBe(401));
  it('two tokens', async () => {
    const token = `Bearer ${await issuer.token()}`;
    expect(await status(['Authorization', token])).toBe(200);
    expect(await status(['Authorization', token, 'Authorization', token])).toBe(401);
  });
  it('a token in the address', async () =>
    expect((await gateway.get(`/inbox?access_token=${await issuer.token()}`)).status).toBe(401));
  it('a token in a cookie', async () =>
    expect((await gateway.get('/inbox', undefined, { Cookie: `token=${await issuer.token()}` })).status).toBe(401));
  it('an unbound token under the scheme of bound ones', async () =>
    expect(await status(['Authorization', `DPoP ${await issuer.token()}`])).toBe(401));
});

describe('a token at the edge', () => {
  it('is let in a few seconds after its end, as clocks differ', async () =>
    expect((await gateway.get('/inbox', await issuer.token({ exp: inSeconds(-4) }))).status).toBe(200));
  it('is let in with a type written in full', async () =>
    expect((await gateway.get('/inbox', await issuer.token({}, { typ: 'application/at+jwt' }))).status).toBe(200));
  it('is refused when the clock has passed its age', async () => {
    const token = await issuer.token({ exp: inSeconds(3600) });
    gateway.clock.forward(299_000);
    expect((await gateway.get('/inbox', token)).status).toBe(200);
    gateway.clock.forward(10_000);
    expect((await gateway.get('/inbox', token)).status).toBe(401);
  });
  it('says how to sign in', async () =>
    expect((await gateway.get('/inbox')).headers.get('www-authenticate')).toMatch(/^Bearer, DPoP algs=/));
});
