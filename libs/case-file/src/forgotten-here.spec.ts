import { describe, expect, it } from '@jest/globals';
import { Directory, Names, Pseudonyms } from '@vaern/directory';
import type { Notice } from '@vaern/ledger';
import { forgottenHere } from './forgotten-here';

const caseId = '6f1c2d3e-4b5a-4c6d-8e7f-901234567890';
const home = 'municipality:0561/visitation';
const sibling = 'municipality:0561/family';
const police = 'police:1464/intake';
const pseudonymKeys = { 'municipality:0561': new Uint8Array(32) };
const names = new Names(new Directory(), { aliasKey: new Uint8Array(32).fill(1), pseudonymKeys });
const alias = (unit: string) => names.aliasOf(caseId, unit)!;

const told = (recipient: string, type: string, data: object) =>
  ({ caseId, recipient, type, data }) as unknown as Notice;
const asHome = [
  told(home, 'AccessOpened', { ground: 'home', basis: 'home' }),
  told(home, 'CaseOpened', { homeUnit: alias(home), affected: 'her' }),
];
const asRecipient = [told(police, 'AccessOpened', { ground: 'r', basis: 'consent' })];
const varde = 'municipality:0573/visitation';
const asNewHome = [
  told(varde, 'AccessOpened', { ground: 'r', basis: 'home' }),
  told(varde, 'CaseOpened', { homeUnit: alias(home), affected: 'her' }),
  told(varde, 'HomeUnitChanged', { referralId: 'r', alias: alias(varde) }),
];
const forgets = (unit: string, recipient: string) =>
  told(recipient, 'PersonForgotten', { personId: 'her', controller: alias(unit) });

describe('whoever knows the units by their aliases', () => {
  const isHere = forgottenHere(names);

  it('tells that their own agency forgot', () => expect(isHere(forgets(home, home), asHome)).toBe(true));
  it('tells it of another unit of that agency, too', () => expect(isHere(forgets(sibling, home), asHome)).toBe(true));
  it('tells that another agency forgot', () => expect(isHere(forgets(police, home), asHome)).toBe(false));
});

describe('a gateway apart, which knows no aliases', () => {
  const isHere = forgottenHere(new Pseudonyms(pseudonymKeys));

  it('knows its own where the case is its own', () => expect(isHere(forgets(home, home), asHome)).toBe(true));
  it('takes no other controller for its own there', () => expect(isHere(forgets(police, home), asHome)).toBe(false));
  it('knows its own where it took the case over, and the old home’s for another’s', () => {
    expect(isHere(forgets(varde, varde), asNewHome)).toBe(true);
    expect(isHere(forgets(home, varde), asNewHome)).toBe(false);
  });
  it('is told of its own forgetting only elsewhere', () =>
    expect(isHere(forgets(police, police), asRecipient)).toBe(true));
});
