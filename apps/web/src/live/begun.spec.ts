import { afterEach, describe, expect, it } from '@jest/globals';
import { begin, begunOn, endWriting, goOnFrom, onBegun } from './begun';

afterEach(endWriting);

describe('what is being written in a case', () => {
  it('was begun on the version that was shown then, whatever is shown later', () => {
    begin('one', '3');
    begin('one', '4');
    expect(begunOn('one')).toBe('3');
  });
  it('was begun in no other case', () => {
    begin('one', '3');
    expect(begunOn('other')).toBeUndefined();
  });
  it('goes on from what its writer was shown since, if anything was begun', () => {
    goOnFrom('one', '5');
    expect(begunOn('one')).toBeUndefined();
    begin('one', '3');
    goOnFrom('one', '5');
    expect(begunOn('one')).toBe('5');
  });
  it('is said to whoever shows it', () => {
    let said = 0;
    const stop = onBegun(() => (said += 1));
    begin('one', '3');
    endWriting();
    stop();
    begin('one', '4');
    expect(said).toBe(2);
  });
});
