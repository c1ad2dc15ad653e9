/** What an example is chosen by. */
export interface Candidate {
  readonly entryRef: string;
  readonly isReply: boolean;
}

const FEWEST = 3;
const MOST = 5;

/**
 * Three to five entries that show what the rest is like, in the order of `entries`: those that the report was prepared
 * with, spread over the time; with the latest others where they are too few. What she answered is no example.
 */
export function typicalOf(entries: readonly Candidate[], prepared: readonly string[]): readonly string[] {
  const refs = entries.filter(({ isReply }) => !isReply).map(({ entryRef }) => entryRef);
  const named = spread(refs.filter((ref) => prepared.includes(ref)));
  const others = refs.filter((ref) => !named.includes(ref)).slice(-Math.max(FEWEST - named.length, 0));
  const chosen = new Set(named.length < FEWEST ? [...named, ...others] : named);
  return refs.filter((ref) => chosen.has(ref));
}

/** At most so many: the first, the last, and evenly between. */
const spread = (refs: readonly string[]): readonly string[] =>
  refs.length <= MOST
    ? refs
    : Array.from({ length: MOST }, (_, nth) => refs[Math.round((nth * (refs.length - 1)) / (MOST - 1))] ?? '');
