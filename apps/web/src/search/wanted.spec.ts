import { describe, expect, it } from '@jest/globals';
import { byCase, soughtIn } from './wanted';

describe('what is looked for', () => {
  it('is what was filled in, and nothing else', () =>
    expect(soughtIn({ cpr: '', phone: ' 00 00 12 01 ', email: '  ' })).toEqual({ phone: '00 00 12 01' }));
  it('is a CPR number however it was typed', () =>
    expect(soughtIn({ cpr: '020436-4008', phone: '', email: '' })).toEqual({ cpr: '0204364008' }));
});

describe('what was found', () => {
  it('stands once for each case, with all the ways', () =>
    expect(
      byCase([
        { caseId: 'a', by: 'phone' },
        { caseId: 'b', by: 'phone' },
        { caseId: 'a', by: 'email' },
        { caseId: 'a', by: 'phone' },
      ]),
    ).toEqual([
      ['a', ['phone', 'email']],
      ['b', ['phone']],
    ]));
});
