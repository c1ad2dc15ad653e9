import { Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { Right, ServedTo } from '../rights/right.decorator';
import { chance, startGateway, type Gateway } from '../testing/gateway';

@Controller('feed')
@ServedTo('police')
class FeedController {
  @Get()
  @Right('feed.read')
  read() {
    return [];
  }

  @Post()
  @Right('feed.read')
  post() {
    return [];
  }
}

let gateway: Gateway;
let mine: { privateKey: CryptoKey; publicKey: CryptoKey };
let jwk: JWK;
let token: string;
beforeAll(async () => {
  gateway = await startGateway([FeedController]);
  mine = await generateKeyPair('ES256', { extractable: true });
  jwk = await exportJWK(mine.publicKey);
  token = await bound(await calculateJwkThumbprint(jwk));
});
afterAll(() => gateway.close());

const bound = (jkt: string) => gateway.tokenOf('police:1464', 'feed-client', { cnf: { jkt } });
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
interface Changes {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: CryptoKey | Uint8Array;
}
const proof = ({ claims = {}, header = {}, key = mine.privateKey }: Changes = {}) =>
  new SignJWT({
    htm: 'GET',
    htu: `${gateway.url}/feed`,
    jti: chance.id(),
    iat: gateway.issuer.now(),
    ath: sha256(token),
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
    .sign(key);
const read = (DPoP: string, carried = token, more: { method?: string; path?: string; scheme?: string } = {}) =>
  fetch(`${gateway.url}${more.path ?? '/feed'}`, {
    method: more.method ?? 'GET',
    headers: { Authorization: `${more.scheme ?? 'DPoP'} ${carried}`, DPoP },
  });

describe('a machine', () => {
  it('reads the feed with a token bound to its key, and proof', async () => {
    expect((await read(await proof())).status).toBe(200);
    expect((await read(await proof(), token, { path: '/feed?after=7', scheme: 'dpop' })).status).toBe(200);
  });
  it('does not with a token that is bound to nothing', async () => {
    const loose = await gateway.tokenOf('police:1464', 'feed-client');
    expect((await gateway.get('/feed', loose)).status).toBe(401);
    expect((await read(await proof({ claims: { ath: sha256(loose) } }), loose)).status).toBe(401);
  });
  it('does not with a bound token as bearer', async () => {
    expect((await gateway.get('/feed', token)).status).toBe(401);
    expect((await read(await proof(), token, { scheme: 'Bearer' })).status).toBe(401);
  });
  it('does not without proof', async () =>
    expect((await gateway.get('/feed', undefined, { Authorization: `DPoP ${token}` })).status).toBe(401));
});

describe('a proof is refused when it', () => {
  const changed: Record<string, Changes> = {
    'is for another method': { claims: { htm: 'POST' } },
    'is for another path': { claims: { htu: 'http://127.0.0.1/other' } },
    'is for another host': { claims: { htu: 'https://evil.example/feed' } },
    'names no address': { claims: { htu: 'feed' } },
    'is for another token': { claims: { ath: sha256('another') } },
    'is for no token': { claims: { ath: undefined } },
    'has no id': { claims: { jti: undefined } },
    'has an id too short to be random': { claims: { jti: '1' } },
    'has no time': { claims: { iat: undefined } },
    'is of another type': { header: { typ: 'at+jwt' } },
    'brings no key': { header: { jwk: undefined } },
    'is signed with a secret': { header: { alg: 'HS256' }, key: Buffer.alloc(32) },
  };
  it.each(Object.entries(changed))('%s', async (_, changes) =>
    expect((await read(await proof(changes))).status).toBe(401),
  );

  it('is too old, or from the future', async () => {
    const at = (seconds: number) => proof({ claims: { iat: gateway.issuer.now() + seconds } });
    expect((await read(await at(-66))).status).toBe(401);
    expect((await read(await at(-59))).status).toBe(200);
    expect((await read(await at(6))).status).toBe(401);
  });
  it('is used twice', async () => {
    const once = await proof();
    expect((await read(once)).status).toBe(200);
    expect((await read(once)).status).toBe(401);
    expect((await read(once, token, { method: 'POST' })).status).toBe(401);
  });
  it('is made with another key than the token is bound to', async () => {
    const other = await generateKeyPair('ES256', { extractable: true });
    const header = { jwk: await exportJWK(other.publicKey) };
    expect((await read(await proof({ header, key: other.privateKey }))).status).toBe(401);
  });
  it('names the right key and is signed with another', async () => {
    const other = await generateKeyPair('ES256');
    expect((await read(await proof({ key: other.privateKey }))).status).toBe(401);
  });
  it('shows its private key', async () =>
    expect((await read(await proof({ header: { jwk: await exportJWK(mine.privateKey) } }))).status).toBe(401));
  it('comes twice', async () => expect((await read(`${await proof()}, ${await proof()}`)).status).toBe(401));
  it('is no proof at all', async () => expect((await read('x')).status).toBe(401));
});

it('names the address under which the hub is known outside', async () => {
  const outside = await startGateway([FeedController], { publicUrl: 'https://vaern.example/' });
  const tokenThere = await outside.tokenOf('police:1464', 'feed-client', {
    cnf: { jkt: await calculateJwkThumbprint(jwk) },
  });
  const there = async (htu: string) =>
    fetch(`${outside.url}/feed`, {
      headers: {
        Authorization: `DPoP ${tokenThere}`,
        DPoP: await proof({ claims: { htu, ath: sha256(tokenThere), iat: outside.issuer.now() } }),
      },
    });
  expect((await there('https://vaern.example/feed')).status).toBe(200);
  expect((await there(`${outside.url}/feed`)).status).toBe(401);
  await outside.close();
});
