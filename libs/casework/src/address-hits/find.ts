import { tokensOf, type Token } from './folded';
import { writtenOut, type HitOf, type NameTerm, type PhoneTerm, type Term } from './terms';

/** Where a term stands in a text, in UTF-16 units. */
export interface Span {
  readonly of: HitOf;
  readonly from: number;
  readonly to: number;
}

/** How much longer a word may be than the name it begins with: a genitive, a definite form. */
const endings = new Set(['', 's', 'n', 'ns', 'en', 'ens', 'et', 'ets']);

/** Where these terms stand in a text; what touches is one. */
export function findIn(text: string, terms: readonly Term[]): readonly Span[] {
  if (terms.length === 0) return [];
  const tokens = tokensOf(text);
  const spans = terms.flatMap((term) =>
    term.kind === 'phone' ? phones(text, tokens, term) : names(text, tokens, term),
  );
  return united(text, spans);
}

function names(text: string, tokens: readonly Token[], term: NameTerm): readonly Span[] {
  return tokens.flatMap((first, at) => {
    const end = endOfName(tokens, at, term.name);
    const last = tokens[end];
    if (!last) return [];
    if (term.exactly !== undefined && text.slice(first.from, last.to) !== term.exactly) return [];
    if (!term.before) return [{ of: term.of, from: first.from, to: withNumber(tokens, end, term) }];
    const behind = term.before.map((next) => endOfName(tokens, end + 1, next)).find((found) => found >= 0);
    return behind === undefined ? [] : [{ of: term.of, from: first.from, to: tokens[behind]?.to ?? last.to }];
  });
}

/** A street's number stands with it. */
function withNumber(tokens: readonly Token[], end: number, { of }: NameTerm): number {
  const [last, next] = [tokens[end] as Token, tokens[end + 1]];
  return of === 'address' && next?.isNumber && next.text.length < 4 && next.from - last.to < 3 ? next.to : last.to;
}

/** The place of the last word of a name that begins at `at`, its words written together or apart; -1: it is another. */
function endOfName(tokens: readonly Token[], at: number, name: string): number {
  let read = '';
  for (let end = at; end < tokens.length; end += 1) {
    const { text, isNumber } = tokens[end] as Token;
    const rest = name.slice(read.length);
    const word = rest.startsWith(text) ? text : writtenOut(text);
    if (word.startsWith(rest) && (isNumber ? word === rest : isEnding(name, word.slice(rest.length)))) return end;
    if (abbreviated(rest, text)) return end;
    if (!rest.startsWith(word)) return -1;
    read += word;
  }
  return -1;
}

const isEnding = (name: string, rest: string) => rest === '' || (name.length > 3 && endings.has(rest));

/** `Havneg.` and `Skolev.` */
const abbreviated = (rest: string, text: string): boolean =>
  text.length > 3 && (rest === text.replace(/(g|gd|gde)$/, 'gade') || rest === text.replace(/(v|vj)$/, 'vej'));

/** Digits in a row, with what people put between them. */
const between = /^[\s().,+/·\u2212\p{Pd}\p{Cf}]{0,4}$/u;

function phones(text: string, tokens: readonly Token[], { of, digits }: PhoneTerm): readonly Span[] {
  return tokens.flatMap((first, at) => {
    if (!first.isNumber) return [];
    return ['', '45', '0045', '00'].flatMap((prefix) => {
      const end = endOfDigits(text, tokens, at, prefix + digits);
      const last = tokens[end];
      return last ? [{ of, from: first.from, to: last.to }] : [];
    });
  });
}

function endOfDigits(text: string, tokens: readonly Token[], at: number, digits: string): number {
  let read = '';
  for (let end = at; end < tokens.length; end += 1) {
    const token = tokens[end] as Token;
    const before = tokens[end - 1];
    if (!token.isNumber || (end > at && !between.test(text.slice(before?.to, token.from)))) return -1;
    read += token.text;
    if (read === digits) return end;
    if (!digits.startsWith(read)) return -1;
  }
  return -1;
}

/** Spans of one kind that overlap, or stand with no letter or number between them, are one. */
function united(text: string, spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  const found: Span[] = [];
  for (const span of sorted) {
    const last = found.findLast(({ of }) => of === span.of);
    const touches = last && (span.from <= last.to || !/[\p{L}\p{N}]/u.test(text.slice(last.to, span.from)));
    if (last && touches) found[found.indexOf(last)] = { ...last, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}
