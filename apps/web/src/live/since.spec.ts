import { describe, expect, it } from '@jest/globals';
import type { TimelineLine } from '../api/answers';
import { byOthersSince, isNewer, newer } from './since';

const line = (version: string, by: TimelineLine['by'] = 'somebody') => ({ version, by }) as TimelineLine;

describe('what others have done since', () => {
  it('is newer than the version that somebody went by, the oldest first, and by numbers', () => {
    expect(byOthersSince([line('11'), line('9'), line('10'), line('2')], '9')).toEqual([line('10'), line('11')]);
  });
  it('is not what they did themselves, nor what the hub did when a day had come', () => {
    expect(byOthersSince([line('3', 'me'), line('4', 'hub'), line('5')], '2')).toEqual([line('5')]);
  });
});

describe('of two versions the newer', () => {
  it('is that with the greater number', () => expect([newer('9', '10'), newer('10', '9')]).toEqual(['10', '10']));
  it('is the one that is known', () => expect([newer(undefined, '1'), newer('1', undefined)]).toEqual(['1', '1']));
  it('is neither of two that are the same', () => {
    expect([isNewer('4', '4'), isNewer('5', '4'), isNewer('4', '5'), isNewer('4', undefined)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(isNewer(undefined, '4')).toBe(false);
  });
});
