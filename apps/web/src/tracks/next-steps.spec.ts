import { describe, expect, it } from '@jest/globals';
import { nextSteps } from './next-steps';

const home = { ours: true, status: 'open', consents: [], referrals: [] };
const asked = { ...home, ours: false };
const given = [{ status: 'given' }];
const withReferral = (status: string) => ({
  ...home,
  consents: given,
  referrals: [{ status: 'declined' }, { status }],
});

describe('a track at its home', () => {
  it('is not referred without a consent that holds', () => {
    expect(nextSteps(home, false)).not.toContain('refer');
    expect(nextSteps({ ...home, consents: [{ status: 'withdrawn' }] }, false)).not.toContain('refer');
    expect(nextSteps({ ...home, consents: given }, false)).toContain('refer');
  });
  it('is referred once, and the referral withdrawn', () => {
    expect(nextSteps(withReferral('sent'), false)).toContain('withdraw');
    expect(nextSteps(withReferral('sent'), false)).not.toContain('refer');
    expect(nextSteps(withReferral('declined'), false)).toContain('refer');
  });
  it('is not closed by it once those who treat him accepted him', () => {
    expect(nextSteps(withReferral('sent'), false)).toContain('close');
    expect(nextSteps(withReferral('accepted'), false)).not.toContain('close');
  });
  it('has sessions where he is treated, on his consent', () => {
    expect(nextSteps({ ...home, consents: given }, true)).toContain('session');
    expect(nextSteps({ ...home, consents: given }, true)).not.toContain('refer');
    expect(nextSteps(home, true)).not.toContain('session');
    expect(nextSteps({ ...home, consents: given }, false)).not.toContain('session');
  });
});

describe('a track at those who were asked', () => {
  const sent = (status: string) => ({ ...asked, referrals: [{ status }] });
  it('is answered, and acknowledged once', () => {
    expect(nextSteps(sent('sent'), true)).toEqual(['accept', 'receive', 'decline']);
    expect(nextSteps(sent('received'), true)).toEqual(['accept', 'decline']);
  });
  it('is theirs when they accepted it, and never referred on', () => {
    expect(nextSteps(sent('accepted'), true)).toContain('session');
    expect(nextSteps(sent('accepted'), true)).not.toContain('refer');
    expect(nextSteps(sent('withdrawn'), true)).toEqual([]);
  });
});

it('a closed track rests', () => expect(nextSteps({ ...home, status: 'closed', consents: given }, true)).toEqual([]));
