import { expect, it } from '@jest/globals';
import { roomIn } from './room';

it('the centre is short where as many are helped as there are places, and only where it said how many', () => {
  const capacity = [
    { key: 'counselling', places: 2 },
    { key: 'courses', places: 3 },
    { key: 'treatment', places: 0 },
  ];
  expect(roomIn(capacity, { counselling: 2, courses: 1, groups: 9 })).toEqual([
    { service: 'counselling', places: 2, taken: 2, isShort: true },
    { service: 'courses', places: 3, taken: 1, isShort: false },
    { service: 'treatment', places: 0, taken: 0, isShort: true },
  ]);
});
