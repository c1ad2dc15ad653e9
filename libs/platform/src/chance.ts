import { createHmac, randomBytes, randomFillSync } from 'node:crypto';

/** The only source of randomness: bytes that nobody can foretell, and ids made of them. */
export interface Chance {
  bytes(length: number): Buffer;
  /** A random UUID (version 4). */
  id(): string;
}

/** Hands out one `Chance` per command, so that what one command draws never shifts what the next one draws. */
export interface Chances {
  for(purpose: string): Chance;
}

const chance = (bytes: (length: number) => Buffer): Chance => ({ bytes, id: () => uuid(bytes(16)) });

export const systemChance: Chance = chance(fromStock());
export const systemChances: Chances = { for: () => systemChance };

/** Repeatable chance for tests: the same seed and purpose draw the same bytes. Never for real data. */
export const seededChances = (seed: string): Chances => ({
  for(purpose) {
    let drawn = 0;
    return chance((length) => {
      const blocks: Buffer[] = [];
      for (let have = 0; have < length; have += 32) {
        blocks.push(createHmac('sha256', seed).update(`${purpose}\0${drawn++}`).digest());
      }
      return Buffer.concat(blocks).subarray(0, length);
    });
  },
});

/** The system's randomness, fetched in stock: a call for every key costs more than sealing with it. What was handed out is wiped. */
function fromStock(stock = Buffer.alloc(8_192)): (length: number) => Buffer {
  let used = stock.length;
  return (length) => {
    if (length > stock.length / 8) return randomBytes(length);
    if (used + length > stock.length) {
      randomFillSync(stock);
      used = 0;
    }
    const bytes = Buffer.from(stock.subarray(used, used + length));
    stock.fill(0, used, used + length);
    used += length;
    return bytes;
  };
}

/** Sixteen bytes as a UUID with version 4's marks. */
export function uuid(bytes: Uint8Array): string {
  const marked = Buffer.from(bytes.subarray(0, 16));
  marked[6] = ((marked[6] ?? 0) & 0x0f) | 0x40;
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80;
  const hex = marked.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
