import { describe, expect, it } from '@jest/globals';
import { chainOf, draft } from '../test/drafts';
import { ChainWalk } from './chain-walk';
import type { Notice } from './notice';

const recipient = 'police:1464/intake';
const all = chainOf(Array.from({ length: 7 }, (_, at) => draft(`n${at}`)));

function walking(notices: Notice[], page = 3) {
  let now = Date.parse('2026-03-01T00:00:00.000Z');
  let asked = 0;
  const reader = {
    after: async (_: string, after: number, limit: number) => {
      asked += 1;
      return notices.slice(after, after + limit);
    },
  };
  const walk = new ChainWalk({ reader, now: () => new Date(now), page });
  return {
    walk,
    asked: () => asked,
    whole: async () => {
      while (await walk.step(recipient));
      return walk.of(recipient);
    },
    later: (hours: number) => (now += hours * 3_600_000),
  };
}
const changed = (at: number): Notice[] => all.map((one, n) => (n === at ? { ...one, legalBasis: 'other' } : one));

describe('a ledger is looked through', () => {
  it('page by page, saying how far it has come', async () => {
    const { walk, whole } = walking([...all]);
    expect(walk.of(recipient).link.number).toBe(0);
    expect(await walk.step(recipient)).toBe(true);
    expect(walk.of(recipient)).toEqual({ link: { number: 3, hash: all[2]!.hash } });
    expect(await whole()).toEqual({ link: { number: 7, hash: all[6]!.hash }, wholeAt: '2026-03-01T00:00:00.000Z' });
  });

  it('as far as its chain holds, and not a notice further', async () => {
    for (const at of [0, 3, 6]) expect(await walking(changed(at)).whole()).toMatchObject({ broken: at + 1 });
    const gap = all.filter((_, at) => at !== 4);
    expect(await walking(gap).whole()).toMatchObject({ broken: 5 });
    const { walk, whole, asked } = walking(changed(3));
    await whole();
    const before = asked();
    expect(await walk.step(recipient)).toBe(false);
    expect(asked()).toBe(before);
  });

  it('on from where it was when more is told', async () => {
    const notices = all.slice(0, 4);
    const { whole } = walking(notices);
    expect((await whole()).link.number).toBe(4);
    notices.push(...all.slice(4));
    expect((await whole()).link.number).toBe(7);
  });

  it('when there is something to look at, and not otherwise', async () => {
    const { walk, whole, later } = walking([...all]);
    expect(walk.isDue(recipient, 0)).toBe(true);
    await whole();
    expect([walk.isDue(recipient, 7), walk.isDue(recipient, 8)]).toEqual([false, true]);
    later(24);
    expect(walk.isDue(recipient, 7)).toBe(true);
    const broken = walking(changed(3));
    await broken.whole();
    expect(broken.walk.isDue(recipient, 7)).toBe(false);
    broken.later(24);
    expect(broken.walk.isDue(recipient, 7)).toBe(false);
  });

  it('anew after a day: what was rewritten behind it does not stay unseen', async () => {
    const notices = [...all];
    const { whole, later } = walking(notices);
    await whole();
    notices.splice(0, 7, ...changed(1));
    later(23);
    expect(await whole()).not.toHaveProperty('broken');
    later(1);
    expect(await whole()).toMatchObject({ broken: 2, link: { number: 0 } });
  });
});
