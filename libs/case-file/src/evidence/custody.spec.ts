import { expect, it } from '@jest/globals';
import { namedReadings } from './custody';

const reading = (account: string) => ({ at: 't', account, unit: 'u', role: 'visitator', purpose: 'case-work' });

it('a reading says by name who read, where the one who asks may know it; never their account', () => {
  const colleagues = [
    { id: 'b', name: 'Bo' },
    { id: 'c', name: 'Cilla' },
  ];
  const said = namedReadings([reading('a'), reading('b')], colleagues, (account) => `s-${account}`);
  expect(said).toEqual([
    { at: 't', unit: 'u', role: 'visitator', purpose: 'case-work', by: 's-a' },
    { at: 't', unit: 'u', role: 'visitator', purpose: 'case-work', by: 's-b', name: 'Bo' },
  ]);
});
