import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import { SetClock } from '@vaern/platform';
import { decodeJwt, SignJWT } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { NotSignedIn } from '../problems/errors';
import { chance } from '../testing/gateway';
import { newVouchingKey, Voucher, vouchingKey } from './vouch';
import { VouchedActors } from './vouched';

const clock = new SetClock('2026-03-02T10:00:00.000Z');
const police = newVouchingKey();
const centre = newVouchingKey();
const fromPolice = new Voucher('police:1464', police.secret, { clock, chance });
const fromCentre = new Voucher('centre:dk', centre.secret, { clock, chance });
const desk = () => new VouchedActors({ 'police:1464': police.open, 'centre:dk': centre.open }, clock);

const officer: Actor = {
  id: 'officer-7',
  agency: 'police:1464',
  unit: 'police:1464/intake',
  role: 'case-officer',
  roles: ['case-officer', 'intake-officer'],
};
const asked = { intent: 'AcceptReferral', caseId: 'c', route: 'r', key: 'k', body: { referralId: 'r' } };
const refuses = (vouch: string, what: unknown = asked) =>
  expect(desk().actorOf(vouch, what)).rejects.toThrow(NotSignedIn);

/** A vouch of the police's key with one thing changed. */
function vouchWith(claims: Record<string, unknown>, { typ = 'vaern-vouch+jwt', secret = police.secret } = {}) {
  const now = Math.floor(clock.now().getTime() / 1000);
  const sound = { iss: 'police:1464', aud: 'vaern:casedesk', iat: now, exp: now + 30, jti: chance.id() };
  return fromPolice.vouch(officer, asked).then((vouch) => {
    const { actor, asked: hash } = decodeJwt(vouch);
    return new SignJWT({ ...sound, actor, asked: hash, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .sign(vouchingKey(secret));
  });
}

describe('the CaseDesk believes a gateway', () => {
  it('about its own people and exactly what they asked', async () => {
    expect(await desk().actorOf(await fromPolice.vouch(officer, asked), asked)).toEqual(officer);
  });
  it('however the same question is written down', async () => {
    const { body, ...rest } = asked;
    expect(await desk().actorOf(await fromPolice.vouch(officer, asked), { body, ...rest })).toEqual(officer);
  });
  it('and knows the machine through which somebody asks', async () => {
    const through = { ...officer, through: 'records-1' };
    expect(await desk().actorOf(await fromPolice.vouch(through, asked), asked)).toEqual(through);
  });
});

describe('the CaseDesk does not believe', () => {
  it.each([
    ['another body', { ...asked, body: { referralId: 'x' } }],
    ['another case', { ...asked, caseId: 'x' }],
    ['another intent', { ...asked, intent: 'DeclineReferral' }],
    ['a key left out', { intent: 'AcceptReferral', caseId: 'c', route: 'r', body: { referralId: 'r' } }],
  ])('a vouch used for %s', async (_, other) => refuses(await fromPolice.vouch(officer, asked), other));

  it('a gateway about people of another agency', async () =>
    refuses(await fromCentre.vouch({ ...officer, unit: 'centre:dk/affected' }, asked)));
  it('a gateway that says it is another', async () =>
    refuses(await new Voucher('police:1464', centre.secret, { clock, chance }).vouch(officer, asked)));
  it('a gateway that it does not know', async () =>
    refuses(
      await new Voucher('police:1465', police.secret, { clock, chance }).vouch(
        { ...officer, agency: 'police:1465', unit: 'police:1465/intake' },
        asked,
      ),
    ));
  it('a unit of another agency', async () =>
    refuses(await fromPolice.vouch({ ...officer, unit: 'centre:dk/affected' }, asked)));
  it('a role of the day that is none of the roles', async () =>
    refuses(await fromPolice.vouch({ ...officer, role: 'operator' }, asked)));
  it('an actor with more to it than an actor has', async () =>
    refuses(await fromPolice.vouch({ ...officer, admin: true } as Actor, asked)));
  it('the same vouch twice', async () => {
    const vouch = await fromPolice.vouch(officer, asked);
    const one = desk();
    await one.actorOf(vouch, asked);
    await expect(one.actorOf(vouch, asked)).rejects.toThrow(NotSignedIn);
  });
  it('a vouch that was kept', async () => {
    const vouch = await fromPolice.vouch(officer, asked);
    clock.forward(36_000);
    await refuses(vouch);
  });
  it.each([
    ['for another audience', { aud: 'https://vaern.example' }],
    ['that never ends', { exp: undefined }],
    ['that lasts longer than a vouch', { iat: 1, exp: 9_999_999_999 }],
    ['without an id', { jti: undefined }],
    ['without an actor', { actor: undefined }],
    ['without what was asked', { asked: undefined }],
  ])('a vouch %s', async (_, claims) => refuses(await vouchWith(claims)));
  it('an access token', async () => refuses(await vouchWith({}, { typ: 'at+jwt' })));
  it('a vouch that was tampered with', async () => {
    const [head, , signature] = (await vouchWith({})).split('.');
    const [, body] = (await vouchWith({ actor: { ...officer, id: 'officer-8' } })).split('.');
    await refuses([head, body, signature].join('.'));
  });
  it.each(['', 'x', 'a.b.c', 'e30.e30.'])('what is no vouch: %p', async (text) => refuses(text));
  it('but does believe the one that all these differ from', async () =>
    expect(await desk().actorOf(await vouchWith({}), asked)).toEqual(officer));
});

it('takes no key of another kind', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  expect(() => new Voucher('police:1464', secret, { clock, chance })).toThrow('not an Ed25519 key');
});
