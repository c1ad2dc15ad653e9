import { describe, expect, it } from '@jest/globals';
import { isNudged, opensCases } from './first-page';

describe('whoever something waits for', () => {
  it.each([
    ['municipality:0561', 'visitator'],
    ['municipality:0561', 'coordinator'],
    ['municipality:0561', 'family-counsellor'],
    ['municipality:0561', 'employee-safety'],
    ['police:1464', 'intake-officer'],
    ['police:1464', 'case-officer'],
    ['centre:dk', 'counsellor'],
    ['centre:dk', 'perpetrator-counsellor'],
  ])('chooses where to be nudged: %s %s', (agency, role) => expect(isNudged({ agency, role })).toBe(true));
  it.each([
    ['municipality:0561', 'frontline'],
    ['municipality:0561', 'manager'],
    ['centre:dk', 'manager'],
    ['centre:dk', 'group-organiser'],
    ['police:1464', 'data-protection-officer'],
    ['police:1464', 'operator'],
  ])('is nobody else: %s %s', (agency, role) => expect(isNudged({ agency, role })).toBe(false));
});

describe('whoever has cases', () => {
  it.each([
    ['municipality:0561', 'visitator'],
    ['municipality:0561', 'coordinator'],
    ['municipality:0561', 'family-counsellor'],
    ['municipality:0561', 'employee-safety'],
    ['police:1464', 'intake-officer'],
    ['police:1464', 'case-officer'],
    ['centre:dk', 'counsellor'],
  ])('is led to them: %s %s', (agency, role) => expect(opensCases({ agency, role })).toBe(true));
  it.each([
    ['centre:dk', 'manager'],
    ['centre:dk', 'perpetrator-counsellor'],
    ['centre:dk', 'group-organiser'],
    ['municipality:0561', 'manager'],
    ['municipality:0561', 'frontline'],
    ['municipality:0561', 'data-protection-officer'],
  ])('is nobody else: %s %s', (agency, role) => expect(opensCases({ agency, role })).toBe(false));
});
