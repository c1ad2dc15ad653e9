/** What was filled in, by the names of the questions. */
export type Words = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Characters that the hub keeps in one piece. */
const LONGEST = 40_000;
const MARK = '--pieces';

/** A text in pieces that are short enough; no character is cut in two. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const isPair = /[\uD800-\uDBFF]/.test(text.charAt(from + LONGEST - 1));
    const to = from + LONGEST - (isPair ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Words as the hub keeps them: a text that is too long for one piece stands in several, under a name that says so. */
export const inPieces = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, answer]) =>
      typeof answer === 'string' && answer.length > LONGEST ? [name + MARK, cut(answer)] : [name, answer],
    ),
  );

/** The same words as they were typed. */
export const whole = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, answer]) =>
      name.endsWith(MARK) && Array.isArray(answer) ? [name.slice(0, -MARK.length), answer.join('')] : [name, answer],
    ),
  );
