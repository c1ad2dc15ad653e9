// Reads docs/rules.md: which rule is decided where, what is dropped, and which test turns red.

/** The rows of the page, each with the number of its rule. */
export function rowsOf(page) {
  const rules = page.split(/^## /m).slice(1);
  return rules.flatMap((text) => {
    const rows = text.matchAll(/^\| `([^`]+)` +\| (`.+`) +\| `([^`]+)` +\|$/gm);
    return [...rows].map(([, file, dropped, test]) => ({ rule: Number.parseInt(text, 10), file, dropped, test }));
  });
}

/** What is replaced in the file, as a pattern, and by what. A refusal that is dropped is made, and not thrown. */
export function dropOf({ file, dropped }) {
  const [from = '', to] = [...dropped.matchAll(/`([^`]*)`/g)].map(([, text]) => text);
  if (to !== undefined) return { file, from: literal(from), to };
  return { file, from: `(?:throw )?refusal\\('${literal(from)}'`, to: `void refusal('${from}'` };
}

const literal = (text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
