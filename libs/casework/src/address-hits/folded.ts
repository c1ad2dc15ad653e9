/** A word or a number of a text, folded so that all who write the same are alike, and where it stands. */
export interface Token {
  readonly text: string;
  readonly isNumber: boolean;
  readonly from: number;
  readonly to: number;
}

/** Danish letters as those write them who lack the keys: å and aa, æ and ae, ø and oe, ö and o are alike. */
const letters: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', œ: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };
/** What nobody sees: soft hyphens, joiners, marks of direction, the byte order mark; and what is drawn on a letter. */
const unseen = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const twins = /(aa|ae|oe)$/;

type Kind = 'letter' | 'digit' | 'unseen' | 'other';

/** One code point, decomposed, in small letters. A ring or an umlaut falls away as the second letter of its pair does. */
interface Folded {
  readonly parts: readonly { readonly text: string; readonly kind: Kind }[];
  readonly isCapital: boolean;
  readonly isSmall: boolean;
}

/** The words and numbers of a text. `12B` is a number and a word, `fotoHavnegade` two words. */
export function tokensOf(text: string): readonly Token[] {
  const reading = new Reading();
  let from = 0;
  for (const point of text) {
    const to = from + point.length;
    reading.take(folded(point), from, to);
    from = to;
  }
  return reading.done();
}

class Reading {
  readonly #tokens: Token[] = [];
  #open: { text: string; isNumber: boolean; from: number; to: number } | undefined;
  #wasSmall = false;

  take({ parts, isCapital, isSmall }: Folded, from: number, to: number): void {
    if (this.#wasSmall && isCapital) this.#close();
    this.#wasSmall = isSmall;
    for (const { text, kind } of parts) {
      if (kind === 'other') this.#close();
      else if (kind !== 'unseen') this.#add(text, kind === 'digit', { from, to });
    }
  }

  done(): readonly Token[] {
    this.#close();
    return this.#tokens;
  }

  #add(text: string, isNumber: boolean, { from, to }: { from: number; to: number }): void {
    if (this.#open?.isNumber !== isNumber) this.#close();
    this.#open ??= { text: '', isNumber, from, to };
    this.#open.text = (this.#open.text + text).replace(twins, (pair) => pair.slice(0, 1));
    this.#open.to = to;
  }

  #close(): void {
    if (this.#open) this.#tokens.push(this.#open);
    this.#open = undefined;
  }
}

const MOST_KEPT = 2_000;
const kept = new Map<string, Folded>();

function folded(point: string): Folded {
  const known = kept.get(point);
  if (known) return known;
  const made = foldedAnew(point);
  if (kept.size < MOST_KEPT) kept.set(point, made);
  return made;
}

function foldedAnew(point: string): Folded {
  const small = Array.from(point.normalize('NFKD').toLowerCase().normalize('NFKD'));
  const parts = small
    .flatMap((one) => Array.from(letters[one] ?? one))
    .map((one) => ({ text: one, kind: kindOf(one) }));
  return { parts, isCapital: /\p{Lu}/u.test(point), isSmall: /\p{Ll}/u.test(point) };
}

function kindOf(one: string): Kind {
  if (/\p{L}/u.test(one)) return 'letter';
  if (/\d/.test(one)) return 'digit';
  return unseen.test(one) ? 'unseen' : 'other';
}
