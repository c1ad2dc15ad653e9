interface Words {
  readonly class: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
interface Hit {
  readonly factId: string;
  readonly class: string;
  readonly field: string;
  readonly at: readonly { readonly from: number; readonly to: number }[];
}
/** A stretch of a text; `isHit`: it is what was found. */
export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

/** The text that a hit is in, as far as it is open, cut where the hit begins and ends. Nothing where it is not open. */
export function foundWords(hit: Hit, opened: readonly unknown[]): readonly Stretch[] | undefined {
  const words = opened.flatMap((one) => wordsOfFact(one, hit.factId)).find((one) => one.class === hit.class);
  const text = words && textAt(words.fields, hit.field);
  return text === undefined ? undefined : cut(text, hit.at);
}

/** The words of a fact, wherever in an answer it stands. */
function wordsOfFact(answer: unknown, factId: string): readonly Words[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('factId' in answer && answer.factId === factId && 'words' in answer) return answer.words as readonly Words[];
  return Object.values(answer).flatMap((inner) => wordsOfFact(inner, factId));
}

/** `witnesses.0.saw`: a field, or a field in a field. */
function textAt(fields: unknown, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], fields);
  return typeof found === 'string' ? found : undefined;
}

function cut(text: string, at: Hit['at']): readonly Stretch[] {
  const sorted = at.toSorted((a, b) => a.from - b.from);
  const stretches = sorted.flatMap(({ from, to }, index) => [
    { text: text.slice(sorted[index - 1]?.to ?? 0, from), isHit: false },
    { text: text.slice(from, to), isHit: true },
  ]);
  const rest = { text: text.slice(sorted.at(-1)?.to ?? 0), isHit: false };
  return [...stretches, rest].filter((one) => one.text !== '');
}
