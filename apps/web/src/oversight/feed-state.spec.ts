import { describe, expect, it } from '@jest/globals';
import type { FeedWatch } from '../api/answers';
import type { Labels } from '../words/codes';
import { minutesIn, troublesIn } from './feed-state';

const labels = { agency: (id: string) => (id === 'police:1464' ? 'Politiet' : id) } as Labels;
const well = { viewsBehind: 0, chain: 'intact' } as const;
const feed = (over: Partial<FeedWatch> = {}, police: object = {}): FeedWatch => ({
  at: '2026-03-03T12:00:00.000Z',
  courierBehind: 0,
  timekeeperBehind: 0,
  agencies: [{ agency: 'police:1464', ...well, ...police }],
  sheltered: well,
  ledgers: [],
  ...over,
});
const said = (of: FeedWatch) => troublesIn(of, { language: 'da', labels });

describe('what does not keep up', () => {
  it('is nothing where everything does, also while a chain is looked through', () => {
    expect(said(feed())).toEqual([]);
    expect(said(feed({}, { chain: 'looking' }))).toEqual([]);
  });
  it('is said in a sentence each, a broken chain first', () => {
    expect(said(feed({}, { viewsBehind: 3 }))).toEqual(['Politiet: visningen er 3 minutter bagud.']);
    expect(said(feed({ courierBehind: 1, timekeeperBehind: 200 }, { chain: 'broken', publishedBehind: 5 }))).toEqual([
      expect.stringMatching(/^Politiet: kæden er brudt\./),
      expect.stringMatching(/^Kureren er 1 minut bagud/),
      expect.stringMatching(/^Tidtageren er 3 timer bagud/),
      'Politiet: Kafka er 5 minutter bagud.',
    ]);
  });
  it('is said of restricted cases as of one, and of no agency', () =>
    expect(said(feed({ sheltered: { ...well, viewsBehind: 2 } }))).toEqual([
      'Afskærmede sager, alle myndigheder tilsammen: visningen er 2 minutter bagud.',
    ]));
});

it('a time is said in the unit that fits it', () =>
  expect([1, 119, 120, 2879, 2880].map((minutes) => minutesIn(minutes, 'da'))).toEqual([
    '1 minut',
    '119 minutter',
    '2 timer',
    '47 timer',
    '2 dage',
  ]));
