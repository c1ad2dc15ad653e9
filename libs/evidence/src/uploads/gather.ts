import { UploadInterrupted, UploadTooLong } from '../errors';
import { PIECE } from '../sealing/pieces';
import { LEAST } from './limits';

/** What becomes of bytes as they come. */
export interface Gathering {
  /** Bytes that may still come. */
  readonly room: number;
  /** What comes is the whole file, however long: its last bytes are stored too. */
  readonly isWhole?: boolean;
  readonly store: (bytes: Buffer) => Promise<void>;
}

/** Bytes that are stored together, at most a piece, filled anew when they are. */
class Portion {
  readonly #bytes: Buffer;
  #filled = 0;
  #left: number;

  constructor(private readonly gathering: Gathering) {
    this.#left = gathering.room;
    this.#bytes = Buffer.allocUnsafe(Math.min(PIECE, gathering.room));
  }

  /** Whether nothing more may come. */
  get isLast(): boolean {
    return this.#filled === this.#left;
  }

  /** Takes what fits and answers how much that was. @throws UploadTooLong */
  async take(chunk: Buffer): Promise<number> {
    if (this.isLast) throw new UploadTooLong();
    const taken = Math.min(chunk.length, this.#bytes.length - this.#filled, this.#left - this.#filled);
    chunk.copy(this.#bytes, this.#filled, 0, taken);
    this.#filled += taken;
    if (this.#filled === this.#bytes.length) await this.keep(1);
    return taken;
  }

  /** Stores what is there, if it is not less than that. */
  async keep(least: number): Promise<void> {
    if (this.#filled < Math.max(1, least)) return;
    await this.gathering.store(Buffer.from(this.#bytes.subarray(0, this.#filled)));
    this.#left -= this.#filled;
    this.#filled = 0;
  }
}

/**
 * Hands on what comes in portions that are stored each whole, one in memory at a time. What is left at the end is stored
 * if it is the end of the file or long enough, and otherwise dropped: the caller is told how far it came.
 * @throws UploadTooLong @throws UploadInterrupted
 */
export async function gather(source: AsyncIterable<Buffer>, gathering: Gathering): Promise<void> {
  const portion = new Portion(gathering);
  await pour(source, portion).catch(async (error: unknown) => {
    await portion.keep(LEAST);
    throw error;
  });
  await portion.keep(gathering.isWhole === true || portion.isLast ? 1 : LEAST);
}

async function pour(source: AsyncIterable<Buffer>, portion: Portion): Promise<void> {
  for await (const chunk of interruptible(source))
    for (let from = 0; from < chunk.length;) from += await portion.take(chunk.subarray(from));
}

/** What ends the source is one thing, what fails while storing another. */
async function* interruptible(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* source;
  } catch (error) {
    throw new UploadInterrupted('interrupted', { cause: error });
  }
}
