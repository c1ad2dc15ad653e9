import { describe, expect, it } from '@jest/globals';
import type { Person } from '../cases/person';
import { againFrom, descriptionOf } from './person-draft';

const described = (recordedAt: string, more: object) => ({ recordedAt, words: [], closed: [], ...more });

describe('a description', () => {
  it('has an address where a street was written, and none without', () => {
    expect(descriptionOf({ name: 'A', street: 'Klintevej 904', town: 'Esbjerg' })).toEqual({
      name: 'A',
      address: { street: 'Klintevej 904', town: 'Esbjerg' },
    });
    expect(descriptionOf({ name: 'A', town: 'Esbjerg' })).toEqual({ name: 'A' });
  });
  it('is of somebody who is there, where that is said', () =>
    expect(descriptionOf({ name: 'A' }, 'p')).toEqual({ name: 'A', personId: 'p' }));
});

describe('a CPR number', () => {
  it.each(['010180-1234', '010180 1234', '0101801234'])('typed as %s is ten digits', (cpr) =>
    expect(descriptionOf({ cpr })).toEqual({ cpr: '0101801234' }),
  );
});

describe('the language of an interpreter', () => {
  it('is sent by its code, chosen by name or typed', () => {
    expect(descriptionOf({ spoken: 'ar' })).toEqual({ language: 'ar' });
    expect(descriptionOf({ spoken: 'another', language: 'lb' })).toEqual({ language: 'lb' });
    expect(descriptionOf({ interpreterNeeded: false })).toEqual({ interpreterNeeded: false });
  });
  it('is the same when somebody is described again', () => {
    const again = (language: string) =>
      againFrom({ descriptions: [described('2026-01-01', { language })] } as unknown as Person);
    expect(again('pl')).toMatchObject({ spoken: 'pl', language: '' });
    expect(again('lb')).toMatchObject({ spoken: 'another', language: 'lb' });
  });
});

describe('a description again', () => {
  it('begins with the codes of the last one, and with no words', () =>
    expect(
      againFrom({
        descriptions: [
          described('2026-02-01', { capacities: ['witness'], addressProtection: 'special', minor: false }),
          described('2026-01-01', { capacities: ['child'], addressProtection: 'none' }),
        ],
      } as unknown as Person),
    ).toEqual({
      capacities: ['witness'],
      guardians: [],
      relation: '',
      identityStatus: '',
      addressProtection: 'special',
      knowsOfCase: '',
      spoken: '',
      language: '',
      minor: 'no',
      interpreterNeeded: '',
    }));
  it('begins empty for somebody whom nobody described', () => expect(againFrom({ descriptions: [] })).toEqual({}));
});
