import { describe, expect, it } from '@jest/globals';
import { bodyOf } from './about';

const about = { kind: 'picture', obtained: 'own-camera', audience: 'police', entryRef: '', capturedAt: '' };

describe('what is said of a file', () => {
  it('says who may see it where it stands by itself', () =>
    expect(bodyOf(about)).toEqual({ kind: 'picture', obtained: 'own-camera', audience: 'police' }));
  it('leaves that to its entry, and says which', () =>
    expect(bodyOf({ ...about, entryRef: 'abcdefgh' })).toEqual({
      kind: 'picture',
      obtained: 'own-camera',
      entryRef: 'abcdefgh',
    }));
  it('says when it was taken, by the clocks in Denmark', () =>
    expect(bodyOf({ ...about, capturedAt: '2026-07-01T20:17' })).toMatchObject({
      capturedAt: '2026-07-01T18:17:00.000Z',
    }));
});
