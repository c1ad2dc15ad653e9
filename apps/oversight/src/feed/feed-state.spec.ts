import { describe, expect, it } from '@jest/globals';
import { start, type Notice, type Pulse, type Walked } from '@vaern/ledger';
import { SetClock } from '@vaern/platform';
import { feedWatch } from './answer';
import { chainOf, feedFor } from './feed-state';
import type { FeedWatchParts } from './parts';

const [police, intake, restricted] = ['police:1464', 'police:1464/intake', 'police:1464/restricted'];
const [esbjerg, visitation] = ['municipality:0561', 'municipality:0561/visitation'];
const now = '2026-03-03T12:34:56.000Z';
const hash = 'h'.repeat(43);
const pulse = (recipient: string, more: Partial<Pulse> = {}): Pulse => ({
  recipient,
  number: 7,
  hash,
  toldAt: '2026-03-03T12:20:30.000Z',
  inHour: 2,
  inDay: 5,
  ...more,
});
const whole: Walked = { link: { number: 7, hash }, wholeAt: now };
/** Each notice was told as many minutes ago as it lies before the end. */
const notice = (number: number) =>
  ({
    number,
    type: 'DangerRaised',
    caseId: '5f8a1c3e-7b2d-4e6f-9a0c-1d2e3f4a5b6c',
    toldAt: new Date(Date.parse(now) - (8 - number) * 60_000).toISOString(),
    hash: `${number}`.repeat(43),
  }) as Notice;

const parts = (over: Partial<FeedWatchParts> = {}, views: Record<string, number> = {}): FeedWatchParts => ({
  served: [
    { recipient: intake, agency: police, isSheltered: false },
    { recipient: restricted, agency: police, isSheltered: true },
    { recipient: visitation, agency: esbjerg, isSheltered: false },
  ],
  watch: { pulses: async () => [intake, restricted, visitation].map((one) => pulse(one)) },
  walk: { of: () => whole },
  ledger: {
    after: async (_, after, limit) =>
      Array.from({ length: Math.min(limit, 7 - after) }, (_none, at) => notice(after + at + 1)),
  },
  viewOf: async (recipient) => views[recipient] ?? 7,
  oldestFor: async () => undefined,
  publishes: false,
  clock: new SetClock(now),
  ...over,
});

describe('an operator', () => {
  it('sees figures of the ordinary ledgers of their own agency, and of no other', async () => {
    const seen = await feedFor(police, parts());
    expect(feedWatch.safeParse(seen).success).toBe(true);
    expect(seen.ledgers.map(({ recipient }) => recipient)).toEqual([intake]);
    expect((await feedFor(esbjerg, parts())).ledgers.map(({ recipient }) => recipient)).toEqual([visitation]);
    expect(seen.ledgers[0]).toMatchObject({ number: 7, hash, inHour: 2, inDay: 5, verified: 7, view: 7 });
  });

  it('sees of a notice its number, its hour and how its hash begins: neither case nor type', async () => {
    const seen = await feedFor(police, parts());
    expect(seen.ledgers[0]?.envelopes).toHaveLength(5);
    expect(seen.ledgers[0]?.envelopes[0]).toEqual({ number: 7, toldIn: '2026-03-03T12:00:00.000Z', hash: '77777777' });
    for (const hidden of ['DangerRaised', 'danger', '5f8a1c3e', ':20:30'])
      expect(JSON.stringify(seen)).not.toContain(hidden);
  });

  it('sees of restricted cases no figure, at no agency, and the same whatever was told of them while it follows', async () => {
    const [few, many] = [0, 400].map((number) =>
      parts({
        watch: {
          pulses: async () => [
            pulse(intake),
            pulse(visitation),
            pulse(restricted, { number, toldAt: now, inDay: number }),
          ],
        },
        walk: { of: (recipient) => (recipient === restricted ? { link: { number, hash }, wholeAt: now } : whole) },
        viewOf: async (recipient) => (recipient === restricted ? number : 7),
      }),
    );
    const seen = await feedFor(police, few!);
    expect(seen.sheltered).toEqual({ viewsBehind: 0, chain: 'intact' });
    expect(await feedFor(police, many!)).toEqual(seen);
    expect(JSON.stringify(seen)).not.toContain('restricted');
  });

  it('sees for how long the oldest notice has waited for the views, of every agency', async () => {
    const seen = await feedFor(esbjerg, parts({}, { [intake]: 4 }));
    expect(seen.agencies).toEqual([
      { agency: esbjerg, viewsBehind: 0, chain: 'intact' },
      { agency: police, viewsBehind: 3, chain: 'intact' },
    ]);
    expect(seen.ledgers[0]?.viewBehind).toBe(0);
  });

  it('sees how far Kafka is behind, where ledgers are carried there', async () => {
    const seen = await feedFor(
      police,
      parts({ publishes: true, watch: { pulses: async () => [pulse(intake, { published: 5 }), pulse(visitation)] } }),
    );
    expect(seen.agencies).toMatchObject([{ publishedBehind: 7 }, { publishedBehind: 2 }]);
    expect(seen.ledgers[0]?.published).toBe(5);
    expect((await feedFor(police, parts())).ledgers[0]).not.toHaveProperty('published');
  });

  it('sees how long the oldest fact has waited for courier and timekeeper', async () => {
    const oldestFor = async (who: string) => (who === 'courier' ? '2026-03-03T12:31:00.000Z' : undefined);
    expect(await feedFor(police, parts({ oldestFor }))).toMatchObject({ courierBehind: 3, timekeeperBehind: 0 });
  });
});

describe('a chain', () => {
  const at = (number: number, more: Partial<Walked> = {}): Walked => ({
    link: { number, hash },
    wholeAt: now,
    ...more,
  });
  const standing = (walked: Walked) => chainOf({ pulse: pulse(intake), walked });
  it('is intact when it was looked through once, and whatever was told since is left', () => {
    expect(standing(at(7))).toBe('intact');
    expect(standing(at(3))).toBe('intact');
    expect(standing({ link: { number: 3, hash } })).toBe('looking');
  });
  it('is broken where it breaks, ends in another link than the ledger says, or in front of what was seen', () => {
    expect(standing(at(3, { broken: 4 }))).toBe('broken');
    expect(standing({ link: { number: 7, hash: start.hash }, wholeAt: now })).toBe('broken');
    expect(standing(at(8))).toBe('broken');
  });
});
