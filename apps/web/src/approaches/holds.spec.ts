import { describe, expect, it } from '@jest/globals';
import { running } from './holds';

const now = new Date('2026-03-10T12:00:00.000Z');
const hold = (approachId: string, doNotCallBefore: string) => ({ approachId, personId: 'p', doNotCallBefore });

describe('a hold', () => {
  it('is over when its time has come', () => {
    const over = hold('over', '2026-03-10T12:00:00.000Z');
    const ahead = hold('ahead', '2026-03-10T12:00:00.001Z');
    expect(running([over, ahead], now)).toEqual([ahead]);
  });
  it('is shown once, though the case and a list tell of it', () => {
    const one = hold('one', '2026-03-11T12:00:00.000Z');
    expect(running([one, { ...one }], now)).toEqual([one]);
  });
  it('stands before one that lasts longer', () => {
    const long = hold('long', '2026-03-12T12:00:00.000Z');
    const short = hold('short', '2026-03-11T12:00:00.000Z');
    expect(running([long, short], now)).toEqual([short, long]);
  });
});
