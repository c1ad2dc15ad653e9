import { expect } from '@jest/globals';
import type { World } from '../world';

/** A story told again, with some of its values changed, or with more done in it. */
export interface Variation<Of> {
  readonly changed?: readonly string[];
  readonly more?: (world: World, of: Of) => Promise<unknown>;
}

/** What a value reads like as it is told first, and when it is changed. */
export const saying =
  (changed: readonly string[]) =>
  (name: string): string =>
    changed.includes(name) ? `Noget andet om ${name}, længere` : `Ord om ${name}`;

/** Two tellings of one story: every byte that these were handed is the same, and not every byte that those were. Ends the other. */
export async function expectAlike(
  plain: World,
  other: World,
  { same, different = [] }: { readonly same: readonly string[]; readonly different?: readonly string[] },
): Promise<void> {
  try {
    for (const party of same) {
      expect([party, other.handedOut.bytesOf(party).length > 0]).toEqual([party, true]);
      expect(other.handedOut.bytesOf(party)).toEqual(plain.handedOut.bytesOf(party));
    }
    for (const party of different) expect(other.handedOut.bytesOf(party)).not.toEqual(plain.handedOut.bytesOf(party));
  } finally {
    await other.stop();
  }
}
