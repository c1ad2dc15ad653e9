import { describe, expect, it } from '@jest/globals';
import { canGo, openTo, reasonsFor, saidOf, sourceOf, type FileLine } from './file-facts';

const line = (more: object = {}) => ({ readable: true, handedOver: [], words: [], ...more }) as unknown as FileLine;

describe('what a file says of itself', () => {
  it('is what was opened of it', () => {
    const fields = { filename: 'a.jpg', size: 12, sha256: 'ff', capturedAt: '2026-01-01T00:00:00.000Z', shows: {} };
    expect(saidOf(line({ words: [{ class: 'evidence', fields }] }))).toEqual({
      name: 'a.jpg',
      size: 12,
      sha256: 'ff',
      capturedAt: '2026-01-01T00:00:00.000Z',
    });
  });
  it('is nothing where nothing was opened', () => expect(saidOf(line())).toEqual({}));
});

describe('a referral on which files can be handed over', () => {
  const referral = (more: object = {}) => ({
    referralId: 'r',
    toUs: false,
    status: 'accepted',
    sent: { to: 'u-p', fieldSets: ['log-text', 'evidence'] },
    ...more,
  });
  const units = { 'u-p': 'Politiet, Modtagelse', 'u-c': 'Centret, Rådgivning' };
  const open = (more: object = {}) =>
    openTo({ referrals: [referral(more)], units } as never, (unit) => unit.startsWith('Centret'));

  it('was accepted, also while they wait for an answer', () => {
    expect(open()).toHaveLength(1);
    expect(open({ status: 'awaiting-information' })).toHaveLength(1);
    for (const status of ['sent', 'received', 'declined', 'withdrawn', 'completed'])
      expect(open({ status })).toEqual([]);
  });
  it('tells of evidence', () => expect(open({ sent: { to: 'u-p', fieldSets: ['log-text'] } })).toEqual([]));
  it('is one that was sent, to no other agency', () => {
    expect(open({ toUs: true })).toEqual([]);
    expect(open({ sent: { to: 'u-c', fieldSets: ['evidence'] } })).toEqual([]);
  });
});

describe('a file', () => {
  it('goes on a referral once', () => {
    const handedOver = [{ referralId: 'r' }];
    expect([canGo(line(), 'r'), canGo(line({ handedOver }), 'r'), canGo(line({ handedOver }), 'other')]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('is hers where she sent it, and else the unit’s that received it', () =>
    expect([sourceOf({ byHerself: true }), sourceOf({ byHerself: false })]).toEqual(['herself', 'unit']));
  it('stays while it is in quarantine, or is not there to be read', () => {
    expect(canGo(line({ quarantined: { reason: 'program' } }), 'r')).toBe(false);
    expect(canGo(line({ readable: false }), 'r')).toBe(false);
  });
});

describe('a file in quarantine', () => {
  const reasons = [
    ['type-explained', 'a'],
    ['false-alarm', 'b'],
  ] as const;
  const options = (reason: string) => reasonsFor(line({ quarantined: { reason } }), reasons).map(([code]) => code);

  it('is released as a false alarm alone, if the scan found something', () =>
    expect([options('scan-found'), options('program')]).toEqual([['false-alarm'], ['type-explained', 'false-alarm']]));
});
