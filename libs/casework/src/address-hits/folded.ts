/** A word or a number of a text, folded so that all who write the same are alike, and where it stands. */
export interface Token {
  readonly text: string;
  readonly isNumber: boolean;
  readonly from: number;
  readonly to: number;
}

/** Danish letters as those write them who lack the keys: å and aa, æ and ae, ø and oe, ö and o are alike. */
const letters: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', œ: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };
/** What nobody sees: soft hyphens, joiners, marks of direction, the byte order mark. */
const unseen = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/u;
const twins = /(aa|ae|oe)$/;

/** The words and numbers of a text. `12B` is a number and a word, `fotoHavnegade` two words. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let open: { text: string; isNumber: boolean; from: number; to: number } | undefined;
  const close = () => {
    if (open) tokens.push(open);
    open = undefined;
  };
  let from = 0;
  let wasSmall = false;
  for (const point of text) {
    const to = from + point.length;
    if (wasSmall && /\p{Lu}/u.test(point)) close();
    wasSmall = /\p{Ll}/u.test(point);
    for (const one of foldedPoint(point)) {
      const kind = kindOf(one);
      if (kind === 'other') close();
      if (kind === 'other' || kind === 'unseen') continue;
      if (open?.isNumber !== (kind === 'digit')) close();
      open ??= { text: '', isNumber: kind === 'digit', from, to };
      open.text = (open.text + one).replace(twins, (pair) => pair.slice(0, 1));
      open.to = to;
    }
    from = to;
  }
  close();
  return tokens;
}

/** One code point, decomposed, in small letters. A ring or an umlaut falls away as the second letter of its pair does. */
const foldedPoint = (point: string): readonly string[] =>
  [...point.normalize('NFKD').toLowerCase().normalize('NFKD')].flatMap((one) => [...(letters[one] ?? one)]);

function kindOf(one: string): 'letter' | 'digit' | 'unseen' | 'other' {
  if (/\p{L}/u.test(one)) return 'letter';
  if (/\d/.test(one)) return 'digit';
  return /\p{M}/u.test(one) || unseen.test(one) ? 'unseen' : 'other';
}
