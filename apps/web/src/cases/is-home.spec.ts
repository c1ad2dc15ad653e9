import { describe, expect, it } from '@jest/globals';
import { isHome } from './is-home';

const open = { basis: 'home', status: 'open' as const };

describe('the home of a case', () => {
  it('is whoever has it from the first, took it over, or had it passed on', () => {
    expect(isHome({ grounds: { home: open } })).toBe(true);
    expect(isHome({ grounds: { 'home#1': open } })).toBe(true);
    expect(isHome({ grounds: { 'a-referral': open, home: { ...open, status: 'ended' } } })).toBe(true);
  });
  it('is nobody whose ground is another, or is over', () => {
    expect(isHome({ grounds: { 'a-referral': { ...open, basis: 'consent' } } })).toBe(false);
    expect(isHome({ grounds: { home: { ...open, status: 'ended' } } })).toBe(false);
    expect(isHome({ grounds: {} })).toBe(false);
  });
});
