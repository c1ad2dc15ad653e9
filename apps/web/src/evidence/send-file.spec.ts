import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refused } from '../api/answers';
import { PIECE, sendFile, type Way } from './send-file';

const size = PIECE * 2 + 5;
const file = { size, slice: (from: number, to: number) => ({ size: Math.min(to, size) - from }) } as unknown as Blob;
const gone = new Refused(undefined);
let stored: number;
let shares: number[];
let paused: number;
const told = (share: number) => void shares.push(share);
const way = (breaks: (piece: number) => Error | undefined = () => undefined): Way => {
  let pieces = 0;
  return {
    begin: async () => ({ uploadId: 'u', offset: stored }),
    standing: async () => ({ uploadId: 'u', offset: stored }),
    append: async (_, offset, piece) => {
      expect(offset).toBe(stored);
      const error = breaks((pieces += 1));
      if (error) throw error;
      stored += piece.size;
      return { uploadId: 'u', offset: stored };
    },
    pause: async () => void (paused += 1),
  };
};

beforeEach(() => {
  stored = 0;
  shares = [];
  paused = 0;
});

describe('a file', () => {
  it('goes in pieces, and says how much of it is there', async () => {
    expect(await sendFile(file, way(), told)).toBe('u');
    expect([stored, shares.at(-1), shares.length]).toEqual([size, 1, 3]);
  });
  it('goes on where it stood when it was begun before', async () => {
    stored = PIECE;
    await sendFile(file, way(), told);
    expect([stored, shares.length]).toEqual([size, 2]);
  });
  it('goes on where it stands when the line broke', async () => {
    await sendFile(
      file,
      way((piece) => (piece === 2 ? gone : undefined)),
      told,
    );
    expect([stored, paused]).toEqual([size, 1]);
  });
  it('gives up when the line is gone for good', async () => {
    await expect(
      sendFile(
        file,
        way(() => gone),
        told,
      ),
    ).rejects.toBe(gone);
    expect(paused).toBe(4);
  });
  it('does not try again what was refused', async () => {
    const no = new Refused({ status: 404, type: '/problems/no-such-case' } as never);
    await expect(
      sendFile(
        file,
        way(() => no),
        told,
      ),
    ).rejects.toBe(no);
    expect(paused).toBe(0);
  });
});
