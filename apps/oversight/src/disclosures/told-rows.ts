import type { Disclosed } from '@vaern/disclosure';
import type { ToldInCase } from '@vaern/ledger';

/** A telling, and the notice by which it was told. */
export interface ToldRow extends Disclosed {
  readonly number: number;
  readonly toldAt: string;
}

/**
 * Each notice of a ledger with what it told. What is still to be told is not there. Who lags may be told in one notice
 * what others were told in several: then that one has what is left of them.
 */
export function toldRows(disclosed: readonly Disclosed[], notices: readonly ToldInCase[]): readonly ToldRow[] {
  const left = new Map<string, Disclosed[]>();
  for (const one of disclosed) {
    const key = keyOf(one);
    left.set(key, [...(left.get(key) ?? []), one]);
  }
  const counts = new Map<string, number>();
  for (const notice of notices) counts.set(keyOf(notice), (counts.get(keyOf(notice)) ?? 0) + 1);
  return notices.flatMap((notice) => {
    const key = keyOf(notice);
    const waiting = left.get(key) ?? [];
    const isLast = counts.get(key) === 1;
    counts.set(key, (counts.get(key) ?? 1) - 1);
    const [first, ...others] = waiting.splice(0, isLast ? waiting.length : 1);
    return first ? [{ ...together(first, others), number: notice.number, toldAt: notice.toldAt }] : [];
  });
}

const keyOf = ({ recipient, factId }: { readonly recipient: string; readonly factId: string }) =>
  `${recipient} ${factId}`;

const together = (first: Disclosed, others: readonly Disclosed[]): Disclosed => ({
  ...first,
  grounds: [first, ...others].flatMap(({ grounds }) => grounds),
  parts: [...new Map([first, ...others].flatMap(({ parts }) => parts).map((part) => [part.id, part])).values()],
  changes: [first, ...others].flatMap(({ changes }) => changes),
});
