import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SetClock } from '@vaern/platform';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NotSignedIn, SignInUnavailable } from '../problems/errors';
import { Proofs } from './dpop';
import { MAX_AGE } from './issuer';
import { IssuerUnusable, oidcIssuer } from './oidc';
import { AccessTokens } from './token';

const clock = new SetClock('2026-03-02T10:00:00.000Z');
const audience = 'https://vaern.example';
let provider: Server;
let address: string;
let published: { keys: JWK[] };
let configuration: () => string;
let isDown: boolean;

beforeEach(async () => {
  published = { keys: [] };
  isDown = false;
  provider = createServer((request, response) => {
    if (isDown) return request.socket.destroy();
    return response.end(request.url === '/jwks' ? JSON.stringify(published) : configuration());
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  configuration = () => JSON.stringify({ issuer: address, jwks_uri: `${address}/jwks` });
});
afterEach(() => {
  provider.closeAllConnections();
  provider.close();
});

async function newKey(kid: string): Promise<CryptoKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  published.keys.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' });
  return privateKey;
}
const tokenOf = (key: CryptoKey, kid: string) => {
  const now = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT({ agency: 'police:1464', unit: 'police:1464/intake', roles: ['case-officer'] })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer(address)
    .setAudience(audience)
    .setSubject('officer-7')
    .setIssuedAt(now)
    .setExpirationTime(now + MAX_AGE)
    .sign(key);
};
const trust = async (agencies?: readonly string[]) => {
  const issuer = await oidcIssuer({ issuer: address, audience, ...(agencies && { agencies }) });
  return new AccessTokens([issuer], new Proofs(clock), clock);
};
const check = (tokens: AccessTokens, token: string) =>
  tokens.check({ scheme: 'Bearer', token, method: 'GET', address: 'http://localhost/' });

describe('an identity provider', () => {
  it('is believed about those whom its published keys sign for', async () => {
    const key = await newKey('one');
    const { actor } = await check(await trust(), await tokenOf(key, 'one'));
    expect(actor).toMatchObject({ id: 'officer-7', unit: 'police:1464/intake', role: 'case-officer' });
  });
  it('is not believed about agencies that it may not speak for', async () => {
    const key = await newKey('one');
    const token = await tokenOf(key, 'one');
    await expect(check(await trust(['municipality:0561']), token)).rejects.toThrow(NotSignedIn);
    await expect(check(await trust(['police:1464']), token)).resolves.toBeDefined();
  });
  it('is not believed under a key that it has not published', async () => {
    await newKey('one');
    const { privateKey } = await generateKeyPair('ES256');
    await expect(check(await trust(), await tokenOf(privateKey, 'two'))).rejects.toThrow(NotSignedIn);
  });
  it('that is down when a key is needed is no fault of the caller', async () => {
    const key = await newKey('one');
    const tokens = await trust();
    isDown = true;
    await expect(check(tokens, await tokenOf(key, 'one'))).rejects.toThrow(SignInUnavailable);
  });
  it('may be down while its keys are known', async () => {
    const key = await newKey('one');
    const tokens = await trust();
    await check(tokens, await tokenOf(key, 'one'));
    isDown = true;
    await expect(check(tokens, await tokenOf(key, 'one'))).resolves.toBeDefined();
  });
});

describe('the start is refused when the identity provider', () => {
  it.each([
    ['publishes another issuer', () => JSON.stringify({ issuer: 'https://evil.example', jwks_uri: `${address}/jwks` })],
    ['publishes no keys', () => JSON.stringify({ issuer: address })],
    ['publishes no JSON', () => '<html>'],
    [
      'publishes without end',
      () => JSON.stringify({ issuer: address, jwks_uri: `${address}/jwks`, x: 'x'.repeat(70_000) }),
    ],
  ])('%s', async (_, text) => {
    configuration = text;
    await expect(oidcIssuer({ issuer: address, audience })).rejects.toThrow(IssuerUnusable);
  });
  it('is down', async () => {
    isDown = true;
    await expect(oidcIssuer({ issuer: address, audience })).rejects.toThrow('OIDC_ISSUER does not answer');
  });
});

it('no algorithm with a shared secret can be configured', async () => {
  const issuer = { ...(await oidcIssuer({ issuer: address, audience })), algorithms: ['HS256'] as never };
  expect(() => new AccessTokens([issuer], new Proofs(clock), clock)).toThrow('tokens may not be signed with HS256');
});
