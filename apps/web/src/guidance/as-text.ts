/** A guide as plain text, to be pasted into another system: a heading and a list for each part. */
export function asText(
  title: string,
  parts: readonly (readonly [heading: string, lines: readonly string[]])[],
): string {
  const lists = parts.map(([heading, lines]) =>
    [heading.toUpperCase(), ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  return [title, ...lists].join('\n\n');
}
