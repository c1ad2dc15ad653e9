import { describe, expect, it } from '@jest/globals';
import { typicalOf } from './typical';

const entries = (count: number, replies: readonly number[] = []) =>
  Array.from({ length: count }, (_, nth) => ({ entryRef: `e${nth}`, isReply: replies.includes(nth) }));

describe('the examples on the first page', () => {
  it('are those that the report was prepared with', () =>
    expect(typicalOf(entries(9), ['e6', 'e1', 'e3'])).toEqual(['e1', 'e3', 'e6']));
  it('are at most five, from the first to the last of them', () =>
    expect(
      typicalOf(
        entries(12),
        entries(12).map(({ entryRef }) => entryRef),
      ),
    ).toEqual(['e0', 'e3', 'e6', 'e8', 'e11']));
  it('are at least three where there are so many: the latest with them', () => {
    expect(typicalOf(entries(9), ['e1'])).toEqual(['e1', 'e7', 'e8']);
    expect(typicalOf(entries(9), [])).toEqual(['e6', 'e7', 'e8']);
    expect(typicalOf(entries(2), [])).toEqual(['e0', 'e1']);
  });
  it('are nothing that she answered', () =>
    expect(typicalOf(entries(5, [4, 2]), ['e2', 'e0'])).toEqual(['e0', 'e1', 'e3']));
});
