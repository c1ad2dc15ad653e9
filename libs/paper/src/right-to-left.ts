import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const turning = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A line as it is drawn: its pieces from left to right, each as it was written. */
export interface TurnedLine {
  readonly pieces: readonly string[];
  /** Whether it begins at the right. */
  readonly fromRight: boolean;
  /** As it was written. */
  readonly text: string;
}

/** Whether something in it is read from right to left. */
export const turns = (text: string): boolean => turning.test(text);

/** A text in lines that fit, each by the bidirectional algorithm (UAX 9). A piece that is read from right to left is shaped and turned by its font. */
export const turnedLines = (text: string, fits: (line: string) => boolean): readonly TurnedLine[] =>
  text.split('\n').flatMap((paragraph) => {
    const fromRight = levelsOf(paragraph).paragraphs[0]?.level === 1;
    return broken(paragraph, fits).map((line) => ({ pieces: piecesOf(line, fromRight), fromRight, text: line }));
  });

const levelsOf = (text: string, base?: 'ltr' | 'rtl') => bidi.getEmbeddingLevels(text, base);

/** Broken where there is room for no further word, or within one that is too long for a line. */
function broken(paragraph: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/(?<= )/)) {
    if (line !== '' && !fits((line + word).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (!fits(line.trimEnd())) {
      const letters = Array.from(line);
      const end = Math.max(
        1,
        letters.findIndex((_, at) => !fits(letters.slice(0, at + 1).join(''))),
      );
      lines.push(letters.slice(0, end).join(''));
      line = letters.slice(end).join('');
    }
  }
  return [...lines, line.trimEnd()];
}

function piecesOf(line: string, fromRight: boolean): readonly string[] {
  const embedding = levelsOf(line, fromRight ? 'rtl' : 'ltr');
  const { levels } = embedding;
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const groups: number[][] = [];
  for (const at of bidi.getReorderedIndices(line, embedding)) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last !== undefined && levels[last] === levels[at] && Math.abs(last - at) === 1;
    if (goesOn) groups.at(-1)?.push(at);
    else groups.push([at]);
  }
  return groups.map((group) => {
    const inOrder = group.toSorted((a, b) => a - b);
    const piece = inOrder.map((at) => mirrored.get(at) ?? line.charAt(at)).join('');
    const isTurned = (levels[inOrder[0] ?? 0] ?? 0) % 2 === 1;
    // A font turns what has letters in it; signs alone it leaves as they are.
    return isTurned && !turns(piece) ? Array.from(piece).toReversed().join('') : piece;
  });
}
