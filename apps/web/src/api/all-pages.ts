/** So many pages are fetched of a list that is chosen from; what is older is older than anybody looks for here. */
const MOST = 20;

interface OnePage<Line> {
  readonly items: readonly Line[];
  readonly next?: string | undefined;
}

/** Every line of a list, the newest first: to choose from. `of`: the page after a cursor, the first one without. */
export async function allPages<Line>(of: (after: string | undefined) => Promise<OnePage<Line>>) {
  const lines: Line[] = [];
  let after: string | undefined;
  for (let fetched = 0; fetched < MOST; fetched += 1) {
    const { items, next } = await of(after);
    lines.push(...items);
    if (next === undefined) break;
    after = next;
  }
  return lines as readonly Line[];
}
