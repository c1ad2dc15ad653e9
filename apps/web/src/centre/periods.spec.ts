import { expect, it } from '@jest/globals';
import { periodsBefore } from './periods';

it('the periods that are over are those before the quarter and the year that run in Denmark', () => {
  const at = (moment: string) => periodsBefore(new Date(moment));
  expect(at('2026-11-21T12:00:00.000Z').quarters.slice(0, 4)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4']);
  expect(at('2026-11-21T12:00:00.000Z').years).toEqual(['2025', '2024', '2023']);
  expect(at('2026-12-31T22:59:59.999Z').quarters[0]).toBe('2026-Q3');
  expect(at('2026-12-31T23:00:00.000Z')).toMatchObject({
    quarters: expect.arrayContaining(['2026-Q4']),
    years: ['2026', '2025', '2024'],
  });
});
