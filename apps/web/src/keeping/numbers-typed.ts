import { numberIn } from '../oversight/case-number';

/** Numbers, one on each line; undefined if one of them is none. */
export function numbersTyped(lines: string): readonly string[] | undefined {
  const typed = lines.split(/\s+/).filter((line) => line !== '');
  const numbers = typed.flatMap((line) => numberIn(line) ?? []);
  return numbers.length === typed.length && numbers.length > 0 ? [...new Set(numbers)] : undefined;
}
