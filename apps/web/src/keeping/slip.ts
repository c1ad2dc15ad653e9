import { textOf } from '../cases/person';
import { keepingWords } from './keeping.words';

/** A number, and what it is the number of. */
export interface Numbered {
  readonly id: string;
  readonly label: string;
}

/** What the unit of a case tells the records owner, who sees no case: numbers and roles, no names. */
export interface Slip {
  readonly caseId: string;
  readonly persons: readonly Numbered[];
  readonly requests: readonly Numbered[];
  readonly holds: readonly Numbered[];
}

type SlipWords = (typeof keepingWords)['da' | 'en']['onSlip'];
const languages: readonly SlipWords[] = [keepingWords.da.onSlip, keepingWords.en.onSlip];
const numbered = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi;
/** What was meant as a number. */
const meant = /[\w-]*[0-9a-f]{4}-[0-9a-f]{4}-[\w-]*/gi;
const LONGEST = 100;

/** A slip as text, each number on a line of its own. */
export const slipText = ({ caseId, persons, requests, holds }: Slip, words: SlipWords): string =>
  [
    { id: caseId, label: words.case },
    ...persons,
    ...requests.map(({ id, label }) => ({ id, label: `${words.request}, ${label}` })),
    ...holds.map(({ id, label }) => ({ id, label: `${words.hold}, ${label}` })),
  ]
    .map(lineOf)
    .join('\n');

export const lineOf = ({ id, label }: Numbered): string => `${label}: ${id}`;

/** The slip in a text, in whichever language it was written; a first number without a label is the case's. Undefined if it is not of one case, or a number on it is not whole. */
export function slipIn(text: string): Slip | undefined {
  const found = text.split('\n').flatMap(numbersIn);
  if ((text.match(meant) ?? []).length !== found.length) return undefined;
  const cases = found.filter(({ label }) => isCalled(label, 'case'));
  const first = cases.length === 0 ? found.find(({ label }) => label === '') : undefined;
  const of = new Set([...cases, ...(first ? [first] : [])].map(({ id }) => id));
  const [caseId] = of;
  if (caseId === undefined || of.size > 1) return undefined;
  const others = [...new Map(found.filter(({ id }) => id !== caseId).map((one) => [one.id, one])).values()];
  const begunWith = (kind: 'request' | 'hold') => others.filter(({ label }) => isCalled(label, kind));
  const [requests, holds] = [begunWith('request'), begunWith('hold')];
  return { caseId, requests, holds, persons: others.filter((one) => !requests.includes(one) && !holds.includes(one)) };
}

function numbersIn(line: string): readonly Numbered[] {
  let from = 0;
  return [...line.matchAll(numbered)].map(({ 0: id, index }) => {
    const label = (textOf(line.slice(from, index)) ?? '').replace(/^[\s,;*•-]+|[\s:]+$/g, '').slice(0, LONGEST);
    from = index + id.length;
    return { id: id.toLowerCase(), label };
  });
}

const isCalled = (label: string, kind: keyof SlipWords): boolean =>
  languages.some((words) => {
    const [said, word] = [label.toLowerCase(), words[kind].toLowerCase()];
    return said === word || (kind !== 'case' && said.startsWith(`${word},`));
  });

/** What persons are called on a slip: by what they are in the case, counted where several are the same. */
export function calledByRole(
  persons: readonly { readonly personId: string; readonly capacities: readonly string[] }[],
  roleOf: (capacities: readonly string[]) => string,
): readonly Numbered[] {
  const roles = persons.map(({ capacities }) => roleOf(capacities));
  return persons.map(({ personId }, at) => {
    const role = roles[at] ?? '';
    const same = roles.filter((one) => one === role).length;
    const before = roles.slice(0, at).filter((one) => one === role).length;
    return { id: personId, label: same > 1 ? `${role} ${before + 1}` : role };
  });
}
