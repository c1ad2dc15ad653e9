import { describe, expect, it } from '@jest/globals';
import { refusal } from '@vaern/casework';
import { TooManyRequests } from '@vaern/gateway';
import { seededChances, SetClock } from '@vaern/platform';
import type { Request, Response } from 'express';
import { Alike } from './alike';
import { deviceOf, marksDevices } from './device';
import { OwnLimits } from './limits';

const asking = (cookie?: string, from = '203.0.113.7') =>
  ({ headers: { ...(cookie !== undefined && { cookie }) }, socket: { remoteAddress: from } }) as unknown as Request;

describe('what stays on a device', () => {
  const chance = seededChances('devices').for('device');
  const at = (address: string | undefined) => ({ chance, addressOf: () => address });
  const left = (request: Request, address?: string) => {
    const set: string[] = [];
    marksDevices(at(address))(
      request,
      { appendHeader: (_: string, value: string) => set.push(value) } as unknown as Response,
      () => set.push('goes on'),
    );
    return set;
  };

  it('is one cookie that no script reads and no other site sends, as long as browsers keep any', () => {
    const [cookie, after] = left(asking());
    expect(cookie).toMatch(/^__Host-device=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=34560000$/);
    expect(after).toBe('goes on');
  });
  it('is the same ever after', () => {
    const mark = 'm'.repeat(43);
    expect(left(asking(`other=1; __Host-device=${mark}`))[0]).toContain(`__Host-device=${mark};`);
    expect(deviceOf(asking(`__Host-device=${mark}`), at(undefined))).toBe(mark);
  });
  it.each([
    'short',
    `${'m'.repeat(43)}m`,
    `${'m'.repeat(42)}!`,
    '',
    `${'m'.repeat(43)}; __Host-device=${'n'.repeat(43)}`,
  ])('is none that was not made here, or stands twice: %p', (value) =>
    expect(deviceOf(asking(`__Host-device=${value}`), at(undefined))).toBeUndefined(),
  );
  it('has the name of a demo on a machine of one’s own', () => {
    expect(left(asking(), 'http://127.0.0.1:3000')[0]).toMatch(
      /^device-3000=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age/,
    );
  });
});

describe('an answer', () => {
  const real = async (work: (alike: Alike) => Promise<unknown>) => {
    const before = performance.now();
    await work(new Alike(80)).catch(() => undefined);
    return performance.now() - before;
  };
  const yes = () => Promise.resolve('yes');
  const no = () => Promise.reject(refusal('no-such-case'));

  it('comes no sooner than after the same while, yes or no', async () => {
    expect(await real((alike) => alike.answers(yes))).toBeGreaterThan(75);
    expect(await real((alike) => alike.answers(no))).toBeGreaterThan(75);
  });
  it('to a piece of a file comes at once, and its no does not', async () => {
    expect(await real((alike) => alike.refuses(yes))).toBeLessThan(60);
    expect(await real((alike) => alike.refuses(no))).toBeGreaterThan(75);
  });
  it('is what was answered', async () => {
    const alike = new Alike(1);
    expect([await alike.answers(yes), await alike.refuses(yes)]).toEqual(['yes', 'yes']);
    await expect(alike.answers(no)).rejects.toThrow('no-such-case');
    await expect(alike.refuses(no)).rejects.toThrow('no-such-case');
  });
});

describe('how often one may try', () => {
  const make = (perMinute?: number) => {
    const clock = new SetClock('2026-03-02T10:00:00.000Z');
    return { clock, limits: new OwnLimits(clock, perMinute) };
  };
  const wrong = () => Promise.reject(refusal('no-such-case'));
  const right = () => Promise.resolve('in');

  it('429 after twenty codes that were refused, whatever comes next, until some time has gone', async () => {
    const { clock, limits } = make();
    for (let n = 0; n < 20; n++) await expect(limits.tries(asking(), wrong)).rejects.toThrow('no-such-case');
    await expect(limits.tries(asking(), right)).rejects.toThrow(TooManyRequests);
    await expect(limits.tries(asking(), wrong)).rejects.toThrow(TooManyRequests);
    expect(await limits.tries(asking(undefined, '203.0.113.8'), right)).toBe('in');
    clock.forward(3_000);
    expect(await limits.tries(asking(), right)).toBe('in');
  });
  it('counts no code that was taken, and nothing that failed at our end', async () => {
    const { limits } = make();
    for (let n = 0; n < 50; n++) await limits.tries(asking(), right);
    for (let n = 0; n < 50; n++)
      await expect(limits.tries(asking(), () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await limits.tries(asking(), right)).toBe('in');
  });
  it('is as many as the hub is told', async () => {
    const { limits } = make(2);
    for (let n = 0; n < 2; n++) await expect(limits.tries(asking(), wrong)).rejects.toThrow('no-such-case');
    await expect(limits.tries(asking(), right)).rejects.toThrow(TooManyRequests);
  });
  it('a flood is written as one entry with a number', () => {
    const { limits, clock } = make();
    for (let n = 0; n < 120; n++) limits.writes('a');
    expect(() => limits.writes('a')).toThrow(TooManyRequests);
    limits.writes('b');
    clock.forward(1_000);
    limits.writes('a');
  });
});
