import { UploadInterrupted, UploadTooLong } from '../errors';
import { PIECE } from '../sealing/pieces';
import { LEAST } from './limits';

/** What becomes of bytes as they come. */
export interface Gathering {
  /** Bytes that may still come. */
  readonly room: number;
  /** What comes is the whole file, however long: its last bytes are stored too. */
  readonly isWhole?: boolean;
  store(bytes: Buffer): Promise<void>;
}

/**
 * Hands on what comes in portions that are stored each whole, one in memory at a time. What is left at the end is stored
 * if it is the end of the file or long enough, and otherwise dropped: the caller is told how far it came.
 * @throws UploadTooLong @throws UploadInterrupted
 */
export async function gather(
  source: AsyncIterable<Buffer>,
  { room, isWhole = false, store }: Gathering,
): Promise<void> {
  const portion = Buffer.allocUnsafe(Math.min(PIECE, room));
  let filled = 0;
  let left = room;
  const keep = async (least: number) => {
    if (filled === 0 || filled < least) return;
    await store(Buffer.from(portion.subarray(0, filled)));
    left -= filled;
    filled = 0;
  };
  try {
    for await (const chunk of source) {
      for (let from = 0; from < chunk.length;) {
        if (filled === left) throw new UploadTooLong();
        const take = Math.min(chunk.length - from, portion.length - filled, left - filled);
        chunk.copy(portion, filled, from, from + take);
        [filled, from] = [filled + take, from + take];
        if (filled === portion.length) await keep(1);
      }
    }
  } catch (error) {
    await keep(LEAST);
    throw error instanceof UploadTooLong ? error : new UploadInterrupted('interrupted', { cause: error });
  }
  await keep(isWhole || filled === left ? 1 : LEAST);
}
