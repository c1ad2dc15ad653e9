interface PageOf<Item> {
  readonly version: string;
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** All of a list that comes in pages, the oldest first: what is newest stands in the last of them. */
export async function wholeList<Item>(
  read: (after: string | undefined) => Promise<PageOf<Item>>,
): Promise<{ readonly version: string; readonly items: Item[] }> {
  const items: Item[] = [];
  for (let after: string | undefined; ;) {
    const page = await read(after);
    items.push(...page.items);
    if (page.next === undefined) return { version: page.version, items };
    after = page.next;
  }
}
