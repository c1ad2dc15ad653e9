import { describe, expect, it } from '@jest/globals';
import { SetClock } from '@vaern/platform';
import { NotSignedIn, SignInUnavailable, TooManyRequests } from '../problems/errors';
import { RefusedTokens } from './refused-tokens';

const here = '203.0.113.7';
const elsewhere = '203.0.113.8';
const sound = () => Promise.resolve('in');
const refused = () => Promise.reject(new NotSignedIn());

function make(most?: number) {
  const clock = new SetClock('2026-03-02T10:00:00.000Z');
  const tokens = new RefusedTokens(clock, { burst: 3, perMinute: 60 }, most);
  const send = (origin: string, token: string, check: () => Promise<string> = refused) =>
    tokens.watch({ origin, token }, check);
  const refuseThree = async (origin: string, from = 0) => {
    for (let turn = 0; turn < 3; turn += 1)
      await expect(send(origin, `bad-${from + turn}`)).rejects.toThrow(NotSignedIn);
  };
  return { clock, send, refuseThree };
}

describe('after too many refused tokens', () => {
  it('the next is not looked at, and the seconds to wait are told', async () => {
    const { send, refuseThree } = make();
    await refuseThree(here);
    let looked = 0;
    const look = () => sound().finally(() => (looked += 1));
    await expect(send(here, 'another', look)).rejects.toThrow(new TooManyRequests(1));
    expect(looked).toBe(0);
  });

  it('it is the same token that counts, too', async () => {
    const { send } = make();
    for (let turn = 0; turn < 3; turn += 1) await expect(send(here, 'bad')).rejects.toThrow(NotSignedIn);
    await expect(send(here, 'bad')).rejects.toThrow(TooManyRequests);
  });

  it('others elsewhere are not held up', async () => {
    const { send, refuseThree } = make();
    await refuseThree(here);
    expect(await send(elsewhere, 'sound', sound)).toBe('in');
  });

  it('whoever was let in before goes on, until their token is refused', async () => {
    const { send, refuseThree } = make();
    await send(here, 'sound', sound);
    await refuseThree(here);
    expect(await send(here, 'sound', sound)).toBe('in');
    await expect(send(here, 'sound')).rejects.toThrow(NotSignedIn);
    await expect(send(here, 'sound', sound)).rejects.toThrow(TooManyRequests);
  });

  it('one may try again with time', async () => {
    const { send, refuseThree, clock } = make();
    await refuseThree(here);
    clock.forward(1_000);
    expect(await send(here, 'sound', sound)).toBe('in');
  });
});

it('counts no token that was let in, however many come', async () => {
  const { send } = make();
  for (let turn = 0; turn < 50; turn += 1) expect(await send(here, `sound-${turn}`, sound)).toBe('in');
});

it('counts nothing while the identity provider does not answer', async () => {
  const { send } = make();
  const down = () => Promise.reject(new SignInUnavailable('down'));
  for (let turn = 0; turn < 50; turn += 1) await expect(send(here, 'any', down)).rejects.toThrow(SignInUnavailable);
});

describe('what is remembered is bounded', () => {
  it('the origin longest unseen is forgotten first', async () => {
    const { send, refuseThree } = make(1);
    await refuseThree(here);
    await refuseThree(elsewhere);
    expect(await send(here, 'sound', sound)).toBe('in');
  });

  it('the token longest unseen is forgotten first', async () => {
    const { send, refuseThree } = make(2);
    for (const token of ['a', 'b', 'a', 'c']) await send(here, token, sound);
    await refuseThree(here);
    expect(await send(here, 'a', sound)).toBe('in');
    await expect(send(here, 'b', sound)).rejects.toThrow(TooManyRequests);
  });
});
