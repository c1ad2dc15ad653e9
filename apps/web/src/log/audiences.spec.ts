import { expect, it } from '@jest/globals';
import { audiencesSince, isByPolice } from './audiences';

const changed = (number: number, entryRef: string, audience: string) => ({
  number,
  type: 'EntryAudienceChanged',
  codes: { entryRef, audience },
});

it('who may see an entry is what was said of it last', () =>
  expect([
    ...audiencesSince([
      changed(9, 'aaaaaaaa', 'police'),
      changed(4, 'aaaaaaaa', 'support'),
      { number: 11, type: 'IncidentLogged', codes: { entryRef: 'aaaaaaaa', audience: 'perpetrator' } },
      changed(5, 'bbbbbbbb', 'support'),
    ]),
  ]).toEqual([
    ['aaaaaaaa', 'police'],
    ['bbbbbbbb', 'support'],
  ]));

it('what an officer has said something of is known by its writers', () => {
  const by = (role: string) => ({ by: { actor: 's-1', unit: 'u-1', role } });
  expect(isByPolice([by('visitator'), {}])).toBe(false);
  expect(isByPolice([by('visitator'), by('case-officer')])).toBe(true);
});
